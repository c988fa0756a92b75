-- What an editor sets for a whole article; its open drafts inherit what they do not have themselves.
alter table article add column event_id   uuid;
alter table article add column place_id   uuid;
alter table article add column subject_id uuid;

alter table article add constraint article_event_fk foreign key (event_id) references event (id);
alter table article add constraint article_place_fk foreign key (place_id) references place (id);
alter table article add constraint article_subject_fk foreign key (subject_id) references party (id);
