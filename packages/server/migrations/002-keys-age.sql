-- When a key was used: keys are forgotten once nobody can be trying again.
alter table idempotency add column used_at timestamptz not null default now();
create index idempotency_age on idempotency (tenant, used_at);
