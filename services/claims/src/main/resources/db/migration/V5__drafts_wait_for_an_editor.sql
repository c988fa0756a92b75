-- What the extractor read in articles. A draft itself never changes but for its revision and state; what editors make of it
-- is kept revision by revision. Nothing of it goes into the feed: only the claim that a draft becomes does.
create table draft (
  id            uuid        not null,
  article_id    uuid        not null,
  snapshot      int         not null,
  extractor     text        not null,
  place         uuid        not null,
  number_start  int         not null,
  number_end    int         not null,
  confidence    numeric     not null,
  reading       jsonb       not null,
  revision      int         not null,
  state         text        not null,
  constraint draft_pk primary key (id),
  constraint draft_read_once unique (article_id, snapshot, extractor, place),
  constraint draft_snapshot_fk foreign key (article_id, snapshot) references article_snapshot (article_id, number),
  constraint draft_number_not_empty check (number_start < number_end),
  constraint draft_confidence_is_a_fraction check (confidence between 0 and 1),
  constraint draft_state_known check (state in ('OPEN', 'ACCEPTED', 'DROPPED', 'SUPERSEDED'))
);
comment on column draft.place is 'digest of the number and the words around it: tells a figure again in another snapshot';
-- The queue of an editor: undecided ones in the order of reading.
create index draft_undecided on draft (id) where state = 'OPEN';

create table draft_revision (
  draft_id      uuid        not null,
  revision      int         not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  state         text        not null,
  mended        boolean     not null,
  reason        text,
  claim_id      uuid,
  content       jsonb       not null,
  constraint draft_revision_pk primary key (draft_id, revision),
  constraint draft_revision_draft_fk foreign key (draft_id) references draft (id),
  constraint draft_revision_accepted_is_a_claim check ((state = 'ACCEPTED') = (claim_id is not null))
);
