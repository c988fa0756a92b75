-- Why a series waits decides when it is looked at, and how much of it. What waits only because a source counts otherwise never
-- holds up what waits because something is new.
alter table dirty_series
  add column fresh   boolean not null default true,
  add column changes bigint  not null default 1,
  add constraint dirty_series_changes_are_fresh check (fresh or changes = 0);
comment on column dirty_series.fresh is 'false while nothing changed but what its sources count as';
comment on column dirty_series.changes is 'how often something changed in the series itself; 0 when only its neighbours did';
drop index dirty_series_by_due;
create index dirty_series_by_due on dirty_series (fresh, due);
