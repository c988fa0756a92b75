-- What editors make of a discrepancy, and everything that happens, append-only. Portable as before: no advisory locks,
-- nothing that relies on the order of commits.

alter table discrepancy
  drop constraint discrepancy_state_known,
  drop constraint discrepancy_closed_when_it_says_so,
  add column revision       int         not null default 1,
  add column state_since    timestamptz not null default now(),
  add column review         jsonb       not null default '{}',
  add column owner          text generated always as (review ->> 'owner') stored,
  add column verdict        text generated always as (review ->> 'verdict') stored,
  add column wake_at        timestamptz,
  add column last_step      bigint,
  add column last_step_by   text,
  add column importance     float8      not null default 1,
  add column priority       float8      not null default 0,
  add column silenced_until timestamptz,
  add constraint discrepancy_state_known check (state in ('OPEN', 'ASSIGNED', 'PROPOSED', 'RESOLVED', 'PUBLISHED',
    'AWAITING_SOURCE', 'SNOOZED', 'DISMISSED', 'REGRESSED', 'RESOLVED_BUT_CHANGED', 'CLOSED')),
  add constraint discrepancy_closed_has_its_time check (state <> 'CLOSED' or closed_at is not null),
  add constraint discrepancy_proposed_has_a_verdict check (
    state not in ('PROPOSED', 'RESOLVED', 'PUBLISHED', 'DISMISSED') or verdict is not null),
  add constraint discrepancy_revision_from_one check (revision >= 1);
comment on column discrepancy.state is 'where it stands; closed_at alone tells whether the claims still show it';
comment on column discrepancy.review is 'what editors made of it, as on the wire';
comment on column discrepancy.last_step is 'the event that :undo would undo; null when there is none or the claims changed something since';
comment on column discrepancy.priority is
  'log2(severity x importance) - days from 1970 to first_seen / 30: the order of severity x importance x 2^(age / 30 days) at any moment';
comment on column discrepancy.silenced_until is 'the latest expiry of the silences that match it';

update discrepancy set state_since = last_changed,
  priority = log(2.0, greatest(severity, 0.001)::numeric) - extract(epoch from first_seen) / 86400 / 30;

drop index discrepancy_shown_once;
-- Nothing is flagged twice.
create unique index discrepancy_shown_once on discrepancy (fingerprint) where closed_at is null;
-- The queue, and the order by time in state.
create index discrepancy_by_priority on discrepancy (priority desc, id);
create index discrepancy_by_state_since on discrepancy (state_since desc, id);
-- Facets and lists of what is not the mass of open ones.
create index discrepancy_by_owner on discrepancy (owner) where owner is not null;
create index discrepancy_by_verdict on discrepancy (verdict, priority desc) where verdict is not null;
-- Who sleeps, for the one who wakes them.
create index discrepancy_by_waking on discrepancy (wake_at) where wake_at is not null;

-- Everything that happened: the audit, the history of every record, the source of live updates and webhooks.
create table event (
  id          bigint      not null generated always as identity,
  position    bigint,
  about       text        not null,
  record_id   uuid        not null,
  revision    int         not null,
  type        text        not null,
  at          timestamptz not null default clock_timestamp(),
  actor       text,
  reason      text,
  request_id  text,
  batch_id    uuid,
  undoes      bigint,
  before      jsonb       not null default '{}',
  after       jsonb       not null default '{}',
  constraint event_pk primary key (id),
  constraint event_undoes_fk foreign key (undoes) references event (id),
  constraint event_about_known check (about in ('discrepancy', 'silence', 'correction', 'webhook', 'batch'))
);
comment on column event.position is 'place in the feed, handed out when the feed is read: what commits late stands where no reader has been';
comment on column event.actor is 'subject of a token; null when the service did it by itself';
create index event_by_record on event (record_id, id desc);
create unique index event_by_position on event (position) where position is not null;
-- What has no place in the feed yet.
create index event_unnumbered on event (id) where position is null;
-- A step is undone once.
create unique index event_undone_once on event (undoes) where undoes is not null;
create index event_by_batch on event (batch_id, id) where batch_id is not null;

-- The one row whose lock decides who numbers.
create table event_head (
  only_row  boolean not null default true,
  position  bigint  not null default 0,
  constraint event_head_pk primary key (only_row),
  constraint event_head_has_one_row check (only_row)
);
insert into event_head default values;

-- Append-only in earnest: an event is never deleted, and nothing of it changes but that it gets its place, once.
create function refuse_to_change_the_past() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.position is null and new.position is not null
     and (to_jsonb(new) - 'position') = (to_jsonb(old) - 'position') then
    return new;
  end if;
  raise exception 'events are never changed or deleted' using errcode = 'restrict_violation';
end $$;
create trigger event_is_append_only before update or delete on event
  for each row execute function refuse_to_change_the_past();
