-- The text that a claim was read from, taken when the claim first came over the feed: a later snapshot of the article, or
-- another language, must not be taken for it.
alter table mirrored_claim
  add column language text,
  add column snapshot int not null default 0,
  add constraint mirrored_claim_snapshot_not_negative check (snapshot >= 0);
comment on column mirrored_claim.language is 'language of its article, BCP-47; null when unknown';
comment on column mirrored_claim.snapshot is 'number of the snapshot it was read from; 0 when there was none';
