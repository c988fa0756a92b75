-- A refresh adds up what changed since the last one, not all that there is. An analysis tells the differences it made, by inserts
-- alone, so that nobody waits for anybody; the refresh, one at a time, takes them in.

-- Until the sums are made nobody writes what they are made of: a round that committed in between would be in neither. In the
-- order in which rounds write, and as firmly as the changes below need it, so that none waits in a circle.
lock table source_encounter, source_change in access exclusive mode;
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

-- What waits to be taken in is in the sums already. A table of another name: a replica of before would empty it and add up
-- nothing, or write encounters without telling the difference. It fails instead, and its series wait for one of now.
drop table source_change;
create table source_difference (
  id        uuid   not null default gen_random_uuid(),
  one       text   not null,
  other     text   not null,
  share     bigint not null,
  distance  bigint not null,
  items     bigint not null,
  same      bigint not null,
  constraint source_difference_pk primary key (id)
);
comment on table source_difference is 'what analyses changed in source_encounter since the last refresh';
-- What is asked by source is read from the sums.
drop index source_encounter_by_one;
drop index source_encounter_by_other;
