-- A refresh adds up what changed since the last one, not all that there is. An analysis tells the differences it made, by inserts
-- alone, so that nobody waits for anybody; the refresh, one at a time, takes them in.
create table source_pair (
  one       text   not null,
  other     text   not null,
  share     bigint not null,
  distance  bigint not null,
  items     bigint not null,
  same      bigint not null,
  constraint source_pair_pk primary key (one, other),
  constraint source_pair_of_two check (one <> other)
);
comment on table source_pair is 'sums of source_encounter over all series, as of the last refresh';
create index source_pair_by_other on source_pair (other);
insert into source_pair
  select one, other, sum(share), sum(distance), sum(items), sum(same) from source_encounter group by one, other;

-- Those that wait to be taken in are in the sums already.
delete from source_change;
alter table source_change
  add column one       text   not null,
  add column other     text   not null,
  add column share     bigint not null,
  add column distance  bigint not null,
  add column items     bigint not null,
  add column same      bigint not null;
-- What is asked by source is read from the sums.
drop index source_encounter_by_one;
drop index source_encounter_by_other;
