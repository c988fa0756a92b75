-- Receivers of events, and what is on its way to each.

create table webhook (
  id           uuid        not null,
  revision     int         not null default 1,
  url          text        not null,
  events       text[],
  description  text,
  active       boolean     not null default true,
  secret       bytea       not null,
  created_by   text        not null,
  created_at   timestamptz not null,
  queued_to    bigint      not null,
  constraint webhook_pk primary key (id)
);
comment on column webhook.queued_to is 'position up to which events have become deliveries';

create table webhook_delivery (
  webhook_id  uuid        not null,
  position    bigint      not null,
  event_id    bigint      not null,
  state       text        not null default 'PENDING',
  attempts    int         not null default 0,
  next_at     timestamptz not null default now(),
  status      int,
  error       text,
  constraint webhook_delivery_pk primary key (webhook_id, position),
  constraint webhook_delivery_webhook_fk foreign key (webhook_id) references webhook (id),
  constraint webhook_delivery_event_fk foreign key (event_id) references event (id),
  constraint webhook_delivery_state_known check (state in ('PENDING', 'DELIVERED', 'GAVE_UP'))
);
comment on column webhook_delivery.next_at is 'when it is due; while an attempt runs, when another replica may take it for lost';
create index webhook_delivery_due on webhook_delivery (webhook_id, next_at) where state = 'PENDING';
