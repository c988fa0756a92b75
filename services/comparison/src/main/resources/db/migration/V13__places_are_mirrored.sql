-- A place that was recorded as a party has the party's id: a record is known by its id and its kind.
alter table mirrored_name
  drop constraint mirrored_name_record_fk;
alter table mirrored_record
  drop constraint mirrored_record_kind_known,
  add constraint mirrored_record_kind_known check (kind in ('measure', 'party', 'place', 'outlet', 'article')),
  drop constraint mirrored_record_pk,
  add constraint mirrored_record_pk primary key (id, kind);
alter table mirrored_name
  add constraint mirrored_name_record_fk foreign key (record_id, kind) references mirrored_record (id, kind);
