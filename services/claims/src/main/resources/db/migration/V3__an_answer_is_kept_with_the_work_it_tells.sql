-- The answer to a request with an Idempotency-Key is written in the transaction that does what it tells. A row without an
-- answer only serves to be locked by the request that works on it; nothing but the lock says that it is in flight.
delete from idempotency_key;
alter table idempotency_key
  alter column request_hash drop not null,
  drop column status,
  drop column headers;
comment on column idempotency_key.body is 'the answer as JSON; null while there is none';

-- Why this revision was made, where its maker said so.
alter table outlet add column reason text;
alter table party add column reason text;
alter table measure add column reason text;
