-- What figures belong to besides a place and a subject: an earthquake, a strike, a campaign.
create table event (
  id            uuid        not null,
  revision      int         not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  name          text        not null,
  type          text        not null,
  place         uuid,
  earliest      date,
  latest        date,
  part_of       uuid,
  external_ids  jsonb       not null,
  confirmed     boolean     not null,
  merged_into   uuid,
  reason        text,
  constraint event_pk primary key (id),
  constraint event_place_fk foreign key (place) references place (id),
  constraint event_part_of_fk foreign key (part_of) references event (id),
  constraint event_merged_into_fk foreign key (merged_into) references event (id),
  constraint event_not_part_of_itself check (part_of <> id),
  constraint event_not_merged_into_itself check (merged_into <> id),
  constraint event_earliest_not_after_latest check (earliest <= latest)
);
create index event_by_merge on event (merged_into) where merged_into is not null;
create index event_by_whole on event (part_of) where part_of is not null;
create index event_by_place on event (place, earliest);

alter table record_name
  drop constraint record_name_kind_known,
  add constraint record_name_kind_known check (kind in ('outlet', 'party', 'measure', 'place', 'event'));
insert into register_lock values ('event');
alter table record_revision
  drop constraint record_revision_kind_known,
  add constraint record_revision_kind_known check (kind in ('outlet', 'party', 'measure', 'place', 'event', 'article'));

alter table claim add column event_id uuid;
create index claim_current_by_event on claim (event_id, id) where superseded_at is null and event_id is not null;
