-- The answer to a request with an Idempotency-Key is written in the transaction that does what it tells. A row without an
-- answer only serves to be locked by the request that works on it; nothing but the lock says that it is in flight.
create table idempotency_key (
  caller        text        not null,
  key           text        not null,
  request_hash  text,
  recorded_at   timestamptz not null,
  body          bytea,
  constraint idempotency_key_pk primary key (caller, key)
);
create index idempotency_key_by_age on idempotency_key (recorded_at);
comment on column idempotency_key.body is 'the answer as JSON, as org.crosstally.comparison.secret keeps it; null while there is none';

-- How a secret is kept stands before it: 0 for in clear, 1 for sealed with the service's key. So far all lay in clear.
update webhook set secret = '\x00'::bytea || secret;
comment on column webhook.secret is 'as org.crosstally.comparison.secret keeps it';
