-- Claims and the records they refer to. Nothing is deleted and nothing is overwritten without a trace:
-- claim keeps every revision as a row of its own, the other records keep theirs in record_revision.
-- Ids are UUIDv7 made by the service: no sequence is read row by row, and the schema can be sharded by id.

-- One row a recording transaction. Feed positions are handed out when the feed is read (see feed_head), so that no
-- reader depends on the order in which transactions commit: a change set that commits late gets a late position.
create table change_set (
  id          bigint generated always as identity,
  position    bigint,
  constraint change_set_pk primary key (id),
  constraint change_set_position_unique unique (position)
);
-- Only the few change sets that have no position yet.
create index change_set_without_position on change_set (id) where position is null;

create table feed_head (
  only_row    boolean not null default true,
  position    bigint  not null default 0,
  constraint feed_head_pk primary key (only_row),
  constraint feed_head_has_one_row check (only_row)
);
insert into feed_head default values;

create table outlet (
  id           uuid        not null,
  revision     int         not null,
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  name         text        not null,
  owner_group  text,
  country      text,
  home_page    text,
  confirmed    boolean     not null,
  merged_into  uuid,
  constraint outlet_pk primary key (id),
  constraint outlet_merged_into_fk foreign key (merged_into) references outlet (id),
  constraint outlet_not_merged_into_itself check (merged_into <> id)
);

create table party (
  id           uuid        not null,
  revision     int         not null,
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  name         text        not null,
  kind         text        not null,
  confirmed    boolean     not null,
  merged_into  uuid,
  constraint party_pk primary key (id),
  constraint party_merged_into_fk foreign key (merged_into) references party (id),
  constraint party_not_merged_into_itself check (merged_into <> id)
);

create table party_part_of (
  party_id     uuid not null,
  whole_id     uuid not null,
  constraint party_part_of_pk primary key (party_id, whole_id),
  constraint party_part_of_party_fk foreign key (party_id) references party (id),
  constraint party_part_of_whole_fk foreign key (whole_id) references party (id),
  constraint party_not_part_of_itself check (party_id <> whole_id)
);

create table measure (
  id               uuid        not null,
  revision         int         not null,
  recorded_at      timestamptz not null,
  recorded_by      text        not null,
  name             text        not null,
  definition       text,
  dimension        text        not null,
  unit             text,
  time_kind        text,
  tolerance        numeric     not null,
  broader          uuid,
  max_daily_growth numeric,
  half_life_days   int         not null,
  important        boolean     not null,
  confirmed        boolean     not null,
  merged_into      uuid,
  constraint measure_pk primary key (id),
  constraint measure_broader_fk foreign key (broader) references measure (id),
  constraint measure_merged_into_fk foreign key (merged_into) references measure (id),
  constraint measure_not_broader_than_itself check (broader <> id),
  constraint measure_not_merged_into_itself check (merged_into <> id),
  constraint measure_tolerance_is_a_fraction check (tolerance between 0 and 1)
);

-- Every name and alias of the three registers; folded by the service (case, marks, white space), unique in its register.
-- A merged record keeps its names: undoing the merge needs nothing but emptying merged_into.
create table record_name (
  kind         text not null,
  folded       text not null,
  record_id    uuid not null,
  name         text not null,
  constraint record_name_pk primary key (kind, folded),
  constraint record_name_kind_known check (kind in ('outlet', 'party', 'measure'))
);
create index record_name_by_record on record_name (record_id);

-- Whoever changes a record of a register holds its row here until the commit, so that a merge, a part-of or a broader
-- measure cannot close a circle together with another one that is not committed yet. Recording is not held up by it.
create table register_lock (
  kind         text not null,
  constraint register_lock_pk primary key (kind)
);
insert into register_lock values ('outlet'), ('party'), ('measure'), ('article');

-- From a record to those merged into it; only the few that are.
create index outlet_by_merge on outlet (merged_into) where merged_into is not null;
create index party_by_merge on party (merged_into) where merged_into is not null;
create index measure_by_merge on measure (merged_into) where merged_into is not null;

create table article (
  id            uuid        not null,
  revision      int         not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  outlet_id     uuid        not null,
  url           text,
  title         text,
  language      text,
  published_at  text,
  wire_credit   uuid,
  snapshot      int         not null,
  sha256        text,
  constraint article_pk primary key (id),
  constraint article_url_unique unique (url),
  constraint article_outlet_fk foreign key (outlet_id) references outlet (id),
  constraint article_wire_credit_fk foreign key (wire_credit) references outlet (id)
);
create index article_by_outlet on article (outlet_id, id);

create table article_snapshot (
  article_id    uuid        not null,
  number        int         not null,
  taken_at      timestamptz not null,
  sha256        text        not null,
  text          text        not null,
  constraint article_snapshot_pk primary key (article_id, number),
  constraint article_snapshot_article_fk foreign key (article_id) references article (id)
);
create index article_snapshot_by_digest on article_snapshot (sha256);

-- MinHash bands of the newest snapshot: two articles that share a band may be near-duplicates and are compared.
create table article_band (
  band          int    not null,
  hash          bigint not null,
  article_id    uuid   not null,
  constraint article_band_pk primary key (band, hash, article_id),
  constraint article_band_article_fk foreign key (article_id) references article (id)
);
create index article_band_by_article on article_band (article_id);

create table article_near_duplicate (
  article_id    uuid    not null,
  other_id      uuid    not null,
  similarity    numeric not null,
  constraint article_near_duplicate_pk primary key (article_id, other_id),
  constraint article_near_duplicate_article_fk foreign key (article_id) references article (id),
  constraint article_near_duplicate_other_fk foreign key (other_id) references article (id),
  constraint article_near_duplicate_similarity_is_a_fraction check (similarity between 0 and 1)
);

-- Every revision of an outlet, party, measure or article as it went out on the wire.
create table record_revision (
  record_id     uuid        not null,
  revision      int         not null,
  kind          text        not null,
  recorded_at   timestamptz not null,
  change_set    bigint      not null,
  ordinal       int         not null,
  body          jsonb       not null,
  constraint record_revision_pk primary key (record_id, revision),
  constraint record_revision_kind_known check (kind in ('outlet', 'party', 'measure', 'article'))
);
create index record_revision_in_feed_order on record_revision (change_set, ordinal);

create table claim (
  id                uuid        not null,
  revision          int         not null,
  recorded_at       timestamptz not null,
  superseded_at     timestamptz,
  recorded_by       text        not null,
  recorder          text        not null,
  change_set        bigint      not null,
  ordinal           int         not null,
  state             text        not null,
  method            text        not null,
  extractor         text,
  client_ref        text,
  content_hash      uuid        not null,
  article_id        uuid        not null,
  quote_exact       text,
  quote_prefix      text,
  quote_suffix      text,
  quote_start       int,
  quote_end         int,
  quote_check       text        not null,
  attribution       jsonb,
  attribution_level text        not null,
  origin_id         uuid,
  amount_text       text,
  value             numeric,
  low               numeric,
  high              numeric,
  low_inclusive     boolean     not null,
  high_inclusive    boolean     not null,
  read_low          numeric,
  read_high         numeric,
  read_low_inclusive  boolean   not null,
  read_high_inclusive boolean   not null,
  qualifier         text        not null,
  significant_digits int        not null,
  unit              text,
  currency          text,
  per               text,
  canonical_unit    text,
  canonical_low     numeric,
  canonical_high    numeric,
  canonical_read_low  numeric,
  canonical_read_high numeric,
  measure_id        uuid        not null,
  subject_id        uuid,
  counterparty_id   uuid,
  object            text,
  place_id          uuid,
  stage             text,
  modality          text        not null,
  time_kind         text,
  as_of             text,
  as_of_earliest    date,
  as_of_latest      date,
  period_start      text,
  period_end        text,
  correction        boolean     not null,
  notes             text,
  reason            text,
  constraint claim_pk primary key (id, revision),
  constraint claim_low_not_above_high check (low <= high),
  constraint claim_quote_not_reversed check (quote_start <= quote_end),
  constraint claim_state_known check (state in ('DRAFT', 'RECORDED', 'VERIFIED', 'DISPUTED', 'RETRACTED'))
);
comment on column claim.recorder is 'who recorded the first revision; with client_ref the natural key';
comment on column claim.content_hash is 'digest of the request, so that a clientRef recorded again with other content is told apart';

-- The natural key. Only first revisions: later ones repeat it.
create unique index claim_client_ref_unique on claim (recorder, client_ref) where revision = 1 and client_ref is not null;
create index claim_in_feed_order on claim (change_set, ordinal);
-- Lists: current revisions by measure and by article; time order comes from the UUIDv7.
create index claim_current_by_measure on claim (measure_id, id) where superseded_at is null;
create index claim_current_by_article on claim (article_id, id) where superseded_at is null;

-- Answers to requests with an Idempotency-Key, kept 24 hours.
create table idempotency_key (
  caller        text        not null,
  key           text        not null,
  request_hash  text        not null,
  recorded_at   timestamptz not null,
  status        int,
  headers       jsonb,
  body          bytea,
  constraint idempotency_key_pk primary key (caller, key)
);
create index idempotency_key_by_age on idempotency_key (recorded_at);
