-- What extraction and the comparison need to know of a measure. All of it may be unknown.
alter table measure add column counts         text;
alter table measure add column subject_kind   text;
alter table measure add column scope          text;
alter table measure add column plausible_low  numeric;
alter table measure add column plausible_high numeric;
alter table measure add column recognition    jsonb;

alter table measure add constraint measure_plausible_low_not_above_high check (plausible_low <= plausible_high);
alter table measure add constraint measure_scope_known check (scope in ('EVENT', 'CAMPAIGN', 'NONE'));
comment on column measure.subject_kind is 'which party of a country is meant by the name of the country as its subject';
comment on column measure.scope is 'what claims must have in common to be compared, besides place and subject; null if unknown';
comment on column measure.recognition is 'frames by which extraction recognises its figures, in the form of the API';

-- Digest of the shipped measures that the register was last brought up to date with; no row in a new installation.
create table measure_catalogue (
  only_row    boolean not null default true,
  digest      text    not null,
  constraint measure_catalogue_pk primary key (only_row),
  constraint measure_catalogue_has_one_row check (only_row)
);
