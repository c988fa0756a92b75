-- Places, which were parties so far.
create table place (
  id            uuid        not null,
  revision      int         not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  name          text        not null,
  kind          text        not null,
  key           text,
  parent        uuid,
  latitude      numeric,
  longitude     numeric,
  external_ids  jsonb       not null,
  confirmed     boolean     not null,
  merged_into   uuid,
  reason        text,
  constraint place_pk primary key (id),
  constraint place_key_unique unique (key),
  constraint place_parent_fk foreign key (parent) references place (id),
  constraint place_merged_into_fk foreign key (merged_into) references place (id),
  constraint place_not_its_own_parent check (parent <> id),
  constraint place_not_merged_into_itself check (merged_into <> id),
  constraint place_kind_known check (kind in ('COUNTRY', 'SUBDIVISION', 'CITY', 'OTHER')),
  constraint place_latitude_in_degrees check (latitude between -90 and 90),
  constraint place_longitude_in_degrees check (longitude between -180 and 180),
  constraint place_coordinates_are_two check ((latitude is null) = (longitude is null))
);
create index place_by_merge on place (merged_into) where merged_into is not null;

alter table record_name
  drop constraint record_name_kind_known,
  add constraint record_name_kind_known check (kind in ('outlet', 'party', 'measure', 'place'));
insert into register_lock values ('place');

-- A place that was recorded as a party has the party's id, so that claims and links stay as they are.
alter table record_revision
  drop constraint record_revision_kind_known,
  add constraint record_revision_kind_known check (kind in ('outlet', 'party', 'measure', 'place', 'article')),
  drop constraint record_revision_pk,
  add constraint record_revision_pk primary key (record_id, revision, kind);

-- Every party that a claim, in any revision, names as its place becomes a place too, with those it was merged into and the one
-- it is part of: of several wholes the first that is a place, then a state, then one of which nothing is known. The parties
-- stay as they are.
create temporary table former on commit drop as
with recursive
  containing (id, parent) as (
    select distinct on (o.party_id) o.party_id, w.id
    from party_part_of o join party w on w.id = o.whole_id
    where w.kind in ('PLACE', 'STATE', 'UNKNOWN')
    order by o.party_id, array_position(array['PLACE', 'STATE', 'UNKNOWN'], w.kind), w.name, w.id),
  former (id) as (
    select distinct place_id from claim where place_id is not null
    union
    select next.id from former join lateral (
      select merged_into as id from party where party.id = former.id and merged_into is not null
      union all
      select parent from containing where containing.id = former.id) next on true)
select p.*, c.parent from former join party p on p.id = former.id left join containing c on c.id = p.id;

insert into place (id, revision, recorded_at, recorded_by, name, kind, external_ids, confirmed)
select id, 1, now(), 'crosstally', name, 'OTHER', '{}', confirmed from former;
update place set parent = former.parent, merged_into = former.merged_into from former where former.id = place.id;

insert into record_name (kind, folded, record_id, name)
select 'place', folded, record_id, n.name from record_name n join former on former.id = n.record_id where n.kind = 'party';

-- The first revision of each, for the feed: in one change set, as the API shows them.
with recursive
  root (top, id) as (
    select id, id from place
    union all
    select root.top, p.id from root join place p on p.merged_into = root.id),
  aliases (id, names) as (
    select root.top, jsonb_agg(n.name order by lower(n.name))
    from root join place p on p.id = root.top join record_name n on n.kind = 'place' and n.record_id = root.id
    where n.name <> p.name
    group by root.top),
  bodies (id, body) as (
    select p.id, jsonb_strip_nulls(jsonb_build_object(
      'id', p.id,
      'revision', 1,
      'recordedAt', to_char(p.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'recordedBy', p.recorded_by,
      'name', p.name,
      'kind', p.kind,
      'aliases', coalesce(a.names, '[]'),
      'parent', case when w.id is not null then jsonb_build_object('id', w.id, 'name', w.name) end,
      'externalIds', p.external_ids,
      'confirmed', p.confirmed,
      'mergedInto', case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end))
    from place p
      left join aliases a on a.id = p.id
      left join place w on w.id = p.parent
      left join place m on m.id = p.merged_into),
  changed (id) as (
    insert into change_set (position) select null where exists (select from place) returning id)
insert into record_revision (record_id, revision, kind, recorded_at, change_set, ordinal, body)
select bodies.id, 1, 'place', now(), changed.id, row_number() over (order by bodies.id), bodies.body
from bodies cross join changed;
