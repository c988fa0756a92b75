-- An import runs on one replica and is followed from any: its progress stands here. A running one whose heartbeat has
-- stopped was interrupted; the same file sent again records nothing twice.
create table claim_import (
  id            uuid        not null,
  recorded_by   text        not null,
  state         text        not null,
  digest        text        not null,
  total         bigint      not null,
  done          bigint      not null default 0,
  recorded      bigint      not null default 0,
  known         bigint      not null default 0,
  failed        bigint      not null default 0,
  started_at    timestamptz not null,
  heartbeat_at  timestamptz not null,
  finished_at   timestamptz,
  cancelled     boolean     not null default false,
  constraint claim_import_pk primary key (id),
  constraint claim_import_state_known check (state in ('RUNNING', 'DONE', 'CANCELLED', 'INTERRUPTED', 'FAILED'))
);

create table claim_import_failure (
  import_id     uuid        not null,
  line          bigint      not null,
  problem       jsonb       not null,
  constraint claim_import_failure_pk primary key (import_id, line),
  constraint claim_import_failure_import_fk foreign key (import_id) references claim_import (id)
);
