-- Why a series waits decides when it is looked at, and how much of it. What waits only because a source counts otherwise never
-- holds up what waits because something is new.
alter table dirty_series
  add column fresh   boolean not null default true,
  add column content boolean not null default true,
  add constraint dirty_series_content_is_fresh check (fresh or not content);
comment on column dirty_series.fresh is 'false while nothing changed but what its sources count as';
comment on column dirty_series.content is 'whether something changed in the series itself; false when only its neighbours did';
drop index dirty_series_by_due;
create index dirty_series_by_due on dirty_series (fresh, due);
