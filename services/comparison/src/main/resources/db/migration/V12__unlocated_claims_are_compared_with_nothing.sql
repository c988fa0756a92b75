-- The event is part of a series key. An unknown event adds nothing to the key's text, so existing series keep their ids.
alter table series add column event_id text;
create index series_by_event on series (event_id) where event_id is not null;

-- Claims of which neither the place nor the subject is known joined one world-wide series for each measure. They are now compared
-- with nothing. Their series are analysed once more, so that their findings close with every review step kept.
create temporary table unlocated on commit drop as
  select id from series where subject_id is null and place_id is null;

create temporary table to_analyse on commit drop as
  select id from unlocated
  union
  select h.home_id from series_home h join unlocated u on u.id = h.series_id;

update mirrored_claim set series_id = null, obstacle = 'place'
where superseded_at is null and series_id in (select id from unlocated);

delete from series_offer where series_id in (select id from unlocated);
delete from series_seek where series_id in (select id from unlocated);
delete from series_home where series_id in (select id from unlocated) or home_id in (select id from unlocated);

insert into dirty_series (series_id, due, fresh, changes)
select id, clock_timestamp(), true, 1 from to_analyse order by id
on conflict (series_id) do update
  set version = dirty_series.version + 1, due = least(dirty_series.due, excluded.due), fresh = true,
    changes = dirty_series.changes + 1;
