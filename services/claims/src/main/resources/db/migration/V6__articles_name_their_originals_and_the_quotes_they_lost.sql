-- Which article another one translates.
alter table article
  add column translation_of uuid,
  add constraint article_translation_of_fk foreign key (translation_of) references article (id);

-- Quotes of claims of which the newest snapshot has neither the words nor the number any more.
create table article_lost_quote (
  article_id    uuid not null,
  claim_id      uuid not null,
  exact         text not null,
  constraint article_lost_quote_pk primary key (article_id, claim_id),
  constraint article_lost_quote_article_fk foreign key (article_id) references article (id)
);
