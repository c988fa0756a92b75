-- How reliable a source is follows from sums over pairs of sources; kept by series, so that the analysis of one series changes
-- the rows of that series only. A source is whoever counts once in a series: an origin, or the outlet or owner group that
-- speaks for itself; its id is text.

create table source_encounter (
  series_id  uuid   not null,
  one        text   not null,
  other      text   not null,
  share      bigint not null,
  distance   bigint not null,
  items      int    not null,
  same       int    not null,
  constraint source_encounter_pk primary key (series_id, one, other),
  constraint source_encounter_series_fk foreign key (series_id) references series (id),
  constraint source_encounter_of_two check (one <> other),
  constraint source_encounter_something check (items > 0 and same between 0 and items)
);
comment on column source_encounter.share is 'things both spoke of, each shared between all who did; millionths';
comment on column source_encounter.distance is 'their distances, shared likewise; millionths, so that sums do not depend on an order';
create index source_encounter_by_one on source_encounter (one);
create index source_encounter_by_other on source_encounter (other);

-- Who speaks in a series, and where it is farthest from the core.
create table source_part (
  series_id  uuid   not null,
  source_id  text   not null,
  name       text   not null,
  claims     int    not null,
  gap        float8 not null,
  claim_id   uuid,
  day        date,
  constraint source_part_pk primary key (series_id, source_id),
  constraint source_part_series_fk foreign key (series_id) references series (id),
  constraint source_part_says_something check (claims > 0),
  constraint source_part_gap_with_its_claim check (gap >= 0 and ((gap = 0) = (claim_id is null)))
);
create index source_part_by_source on source_part (source_id, gap desc, series_id);

-- Told by an analysis that changed encounters, taken by the next refresh. Insert and delete only, so nobody waits for anybody,
-- and a transaction that commits late is not missed.
create table source_change (
  id  uuid not null default gen_random_uuid(),
  constraint source_change_pk primary key (id)
);

-- What a refresh made of all encounters.
create table source_standing (
  source_id    text   not null,
  id           uuid   not null,
  reliability  float8 not null,
  counted_as   float8 not null,
  fault        float8 not null,
  items        float8 not null,
  found_right  int    not null,
  found_wrong  int    not null,
  constraint source_standing_pk primary key (source_id),
  constraint source_standing_reliability_is_a_fraction check (reliability between 0 and 1)
);
comment on column source_standing.counted_as is 'what severities and estimates use: one half until known, then in steps, so that they do not change with every claim';
-- The two orders of the list.
create index source_standing_by_items on source_standing (items desc, id);
create index source_standing_by_reliability on source_standing (reliability desc, id);

-- Counts the refreshes that changed what sources count as; its lock decides which replica refreshes.
create table source_clock (
  only_row      boolean     not null default true,
  epoch         bigint      not null default 0,
  refreshed_at  timestamptz,
  constraint source_clock_pk primary key (only_row),
  constraint source_clock_has_one_row check (only_row)
);
insert into source_clock default values;
