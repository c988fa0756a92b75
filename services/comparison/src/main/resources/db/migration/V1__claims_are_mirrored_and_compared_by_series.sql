-- What the comparison service knows: a mirror of the claims feed, the series that claims fall into, and what was found.
-- Portable on purpose: no GiST, no LISTEN/NOTIFY, no advisory locks, nothing that relies on the order of commits, and
-- everything of a series reachable by its id, so that the schema can be sharded by series.

-- Where the follower stands. One row: its lock decides which replica applies a page.
create table follow_cursor (
  only_row    boolean     not null default true,
  cursor      text,
  moved_at    timestamptz,
  constraint follow_cursor_pk primary key (only_row),
  constraint follow_cursor_has_one_row check (only_row)
);
insert into follow_cursor default values;

-- ---------------------------------------------------------------------------------------------------------- mirror

-- Newest revision of each measure, party, outlet and article, as it came over the feed.
create table mirrored_record (
  id          uuid        not null,
  kind        text        not null,
  revision    int         not null,
  name        text,
  merged_into uuid,
  notable     boolean     not null default false,
  seen        bigint      not null,
  body        jsonb       not null,
  constraint mirrored_record_pk primary key (id),
  constraint mirrored_record_kind_known check (kind in ('measure', 'party', 'outlet', 'article')),
  constraint mirrored_record_not_merged_into_itself check (merged_into <> id)
);
comment on column mirrored_record.seen is 'mirror_clock.tick of the page that brought it: a replica reads what is new to it';
comment on column mirrored_record.notable is 'an article of which its claims do not tell all: near-duplicates, a wire credit, a revision';
-- Replicas refresh their registers by what is newer than what they have. Articles are read by id only.
create index mirrored_record_by_tick on mirrored_record (seen) where kind <> 'article';
-- Who was merged into this one: needed to find a name after a merge.
create index mirrored_record_by_merge on mirrored_record (merged_into) where merged_into is not null;

-- Counts the pages that changed a register.
create table mirror_clock (
  only_row    boolean not null default true,
  tick        bigint  not null default 0,
  constraint mirror_clock_pk primary key (only_row),
  constraint mirror_clock_has_one_row check (only_row)
);
insert into mirror_clock default values;

-- Names and aliases, folded, for filters and for comparisons by name.
create table mirrored_name (
  kind        text not null,
  folded      text not null,
  record_id   uuid not null,
  constraint mirrored_name_pk primary key (kind, folded, record_id),
  constraint mirrored_name_record_fk foreign key (record_id) references mirrored_record (id)
);
-- A new revision replaces the names of its record.
create index mirrored_name_by_record on mirrored_name (record_id);

-- Every revision of every claim, so that a series can be read as it was known at an instant.
create table mirrored_claim (
  id            uuid        not null,
  revision      int         not null,
  recorded_at   timestamptz not null,
  superseded_at timestamptz,
  article_id    uuid        not null,
  outlet_id     uuid        not null,
  origin_id     uuid,
  series_id     uuid,
  obstacle      text,
  body          jsonb       not null,
  constraint mirrored_claim_pk primary key (id, revision),
  constraint mirrored_claim_revision_from_one check (revision >= 1)
);
comment on column mirrored_claim.series_id is 'null when it is compared with nothing: retracted, a draft, or for the obstacle';
comment on column mirrored_claim.obstacle is 'the field that keeps a live claim out of every series';
-- Members of a series, past ones for asOf.
create index mirrored_claim_by_series on mirrored_claim (series_id, id) where series_id is not null;
-- What depends on an article (near-duplicates), an outlet (owner group) or an origin (merge); only what is current.
create index mirrored_claim_by_article on mirrored_claim (article_id) where superseded_at is null;
create index mirrored_claim_by_outlet on mirrored_claim (outlet_id) where superseded_at is null;
create index mirrored_claim_by_origin on mirrored_claim (origin_id) where superseded_at is null and origin_id is not null;
-- Claims of an unknown measure and the like are few; a change of a register may cure them.
create index mirrored_claim_with_obstacle on mirrored_claim (id) where superseded_at is null and obstacle is not null;

-- ---------------------------------------------------------------------------------------------------------- series

-- One row for each key that a claim has, or had. The id is the name-based UUID of the key's text, so that every replica and
-- every replay comes to the same one.
create table series (
  id                   uuid        not null,
  measure_id           text        not null,
  subject_id           text,
  counterparty_id      text,
  object               text,
  place_id             text,
  stage                text,
  modality             text        not null,
  time_kind            text        not null,
  dimension            text        not null,
  currency             text,
  price_base           text,
  per                  text,
  live                 boolean     not null default true,
  members              int         not null default 0,
  independent_origins  int         not null default 0,
  neighbours_left_out  boolean     not null default false,
  latest               json,
  analysed_at          timestamptz,
  rest_until           timestamptz not null default '-infinity',
  constraint series_pk primary key (id),
  constraint series_members_not_negative check (members >= 0)
);
comment on column series.live is 'false while it has no member; kept, since a claim may come back and old links must lead somewhere';
comment on column series.latest is 'what it says now: the newest slice, as on the wire';
comment on column series.rest_until is 'a series in a flood of claims is not analysed again before this instant';
-- Lists, and what depends on a register's record when it is merged or changed.
create index series_by_measure on series (measure_id, id);
create index series_by_subject on series (subject_id) where subject_id is not null;
create index series_by_counterparty on series (counterparty_id) where counterparty_id is not null;
create index series_by_place on series (place_id) where place_id is not null;
create index series_by_object on series (object) where object is not null;
create index series_by_members on series (members desc, id) where live;
create index series_by_change on series (analysed_at desc, id) where live;

-- Texts under which a series is found by others, and texts under which it looks for others. Written with the series, by the
-- follower alone, so that two series that are analysed at the same time never miss each other.
create table series_offer (
  text        text not null,
  series_id   uuid not null,
  constraint series_offer_pk primary key (text, series_id),
  constraint series_offer_series_fk foreign key (series_id) references series (id)
);
create index series_offer_by_series on series_offer (series_id);

create table series_seek (
  text        text not null,
  series_id   uuid not null,
  constraint series_seek_pk primary key (text, series_id),
  constraint series_seek_series_fk foreign key (series_id) references series (id)
);
create index series_seek_by_series on series_seek (series_id);

-- A series whose key knows less than that of one other series has its claims compared there, as assumed. A table of its own,
-- so that the follower never waits for the lock that a worker holds on a series.
create table series_home (
  series_id   uuid not null,
  home_id     uuid not null,
  constraint series_home_pk primary key (series_id),
  constraint series_home_series_fk foreign key (series_id) references series (id),
  constraint series_home_home_fk foreign key (home_id) references series (id),
  constraint series_home_is_another check (home_id <> series_id)
);
create index series_home_by_home on series_home (home_id);

-- Series that wait to be analysed. A burst of changes raises the version of one row; the row goes only when the version is
-- the one that was analysed.
create table dirty_series (
  series_id   uuid        not null,
  version     bigint      not null default 1,
  since       timestamptz not null default now(),
  due         timestamptz not null,
  constraint dirty_series_pk primary key (series_id),
  constraint dirty_series_series_fk foreign key (series_id) references series (id)
);
create index dirty_series_by_due on dirty_series (due);

-- --------------------------------------------------------------------------------------------------- discrepancies

create table discrepancy (
  id            uuid        not null,
  kind          text        not null,
  state         text        not null,
  fingerprint   text        not null,
  information   boolean     not null,
  severity      float8      not null,
  band          text        not null,
  first_day     date,
  last_day      date,
  first_seen    timestamptz not null,
  last_changed  timestamptz not null,
  closed_at     timestamptz,
  body          json        not null,
  constraint discrepancy_pk primary key (id),
  constraint discrepancy_state_known check (state in ('OPEN', 'CLOSED', 'REGRESSED')),
  constraint discrepancy_closed_when_it_says_so check ((state = 'CLOSED') = (closed_at is not null)),
  constraint discrepancy_severity_is_a_fraction check (severity between 0 and 1)
);
comment on column discrepancy.fingerprint is 'equal for the same kind, series, origins and normalised values';
comment on column discrepancy.body is 'the finding as on the wire, without names that a register may change; json, since it is compared as text and never searched';
-- Nothing is flagged twice.
create unique index discrepancy_shown_once on discrepancy (fingerprint) where state <> 'CLOSED';
-- The three orders of the list.
create index discrepancy_by_severity on discrepancy (severity desc, id);
create index discrepancy_by_first_seen on discrepancy (first_seen desc, id);
create index discrepancy_by_last_changed on discrepancy (last_changed desc, id);

-- The series that a discrepancy is about.
create table discrepancy_series (
  series_id       uuid not null,
  discrepancy_id  uuid not null,
  constraint discrepancy_series_pk primary key (series_id, discrepancy_id),
  constraint discrepancy_series_series_fk foreign key (series_id) references series (id),
  constraint discrepancy_series_discrepancy_fk foreign key (discrepancy_id) references discrepancy (id)
);
create index discrepancy_series_by_discrepancy on discrepancy_series (discrepancy_id);

-- What a discrepancy can be found by, and counted by in facets: its measures, subjects, outlets and origins.
create table discrepancy_tag (
  tag             text not null,
  value           text not null,
  discrepancy_id  uuid not null,
  constraint discrepancy_tag_pk primary key (tag, value, discrepancy_id),
  constraint discrepancy_tag_known check (tag in ('measure', 'subject', 'outlet', 'origin')),
  constraint discrepancy_tag_discrepancy_fk foreign key (discrepancy_id) references discrepancy (id)
);
create index discrepancy_tag_by_discrepancy on discrepancy_tag (discrepancy_id);

-- What became of a discrepancy, append-only.
create table discrepancy_step (
  discrepancy_id  uuid        not null,
  number          int         not null,
  at              timestamptz not null,
  change          text        not null,
  fingerprint     text        not null,
  severity        float8      not null,
  explanation     text        not null,
  constraint discrepancy_step_pk primary key (discrepancy_id, number),
  constraint discrepancy_step_discrepancy_fk foreign key (discrepancy_id) references discrepancy (id),
  constraint discrepancy_step_change_known check (change in ('FOUND', 'CHANGED', 'CLOSED', 'FOUND_AGAIN'))
);
