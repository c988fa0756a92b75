-- What is hidden from the queue for a while, and corrections that were asked of outlets.

create table silence (
  id          uuid        not null,
  revision    int         not null default 1,
  kinds       text[],
  measures    text[],
  outlets     text[],
  parties     text[],
  series      uuid[],
  reason      text        not null,
  author      text        not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  constraint silence_pk primary key (id),
  constraint silence_matches_something check (
    num_nonnulls(kinds, measures, outlets, parties, series) > 0)
);
comment on column silence.expires_at is 'also how a silence is ended early: nothing is deleted';
create index silence_by_creation on silence (created_at desc, id desc);
create index silence_by_expiry on silence (expires_at);
-- What a silence may have to let go of.
create index discrepancy_silenced on discrepancy (silenced_until) where silenced_until is not null;

create table correction (
  id              uuid        not null,
  revision        int         not null default 1,
  state           text        not null default 'OPEN',
  discrepancy_id  uuid        not null,
  claim_id        uuid        not null,
  outlet_id       uuid        not null,
  article_id      uuid        not null,
  url             text,
  printed         text,
  quote           text,
  wanted          text        not null,
  opened_by       text        not null,
  opened_at       timestamptz not null,
  reported_to     text,
  reported_how    text,
  reported_at     timestamptz,
  answer          text,
  snapshot        int         not null default 0,
  checked_at      timestamptz,
  stands          boolean,
  constraint correction_pk primary key (id),
  constraint correction_discrepancy_fk foreign key (discrepancy_id) references discrepancy (id),
  constraint correction_state_known check (state in ('OPEN', 'REPORTED', 'ACKNOWLEDGED', 'FIXED_UPSTREAM', 'REFUSED')),
  constraint correction_reported_has_its_time check (state <> 'REPORTED' or reported_at is not null)
);
comment on column correction.snapshot is 'number of the newest snapshot of the article that was looked at, or was known when it was opened';
create index correction_by_opening on correction (opened_at desc, id desc);
create index correction_by_discrepancy on correction (discrepancy_id);
-- What waits for a newer snapshot of its article.
create index correction_waiting on correction (article_id) where state in ('OPEN', 'REPORTED', 'ACKNOWLEDGED');
