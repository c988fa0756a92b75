-- What waits only because a source counts otherwise never holds up what waits because something is new in it.
alter table dirty_series add column fresh boolean not null default true;
comment on column dirty_series.fresh is 'false while nothing changed but what its sources count as';
drop index dirty_series_by_due;
create index dirty_series_by_due on dirty_series (fresh, due);
