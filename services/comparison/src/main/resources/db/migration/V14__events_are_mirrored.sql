-- Events are mirrored as the other records are. A measure's scope is part of its mirrored revision.
alter table mirrored_record
  drop constraint mirrored_record_kind_known,
  add constraint mirrored_record_kind_known check (kind in ('measure', 'party', 'place', 'event', 'outlet', 'article'));
