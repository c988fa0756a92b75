-- What a party or place is known to be, whatever its name: the owner and the kind of institution, UA/MOD.
alter table party
  add column key text,
  add column external_ids jsonb not null default '{}',
  add constraint party_key_unique unique (key);

-- Whether records of before have got the keys that their names mean.
alter table register_lock add column recognised boolean not null default false;
