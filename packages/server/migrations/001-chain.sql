-- Everything is a tenant's: every key begins with it.
-- Instants are the contract's text, `2023-08-31T16:59:59.999Z`: of one length, so they sort as they are and no driver changes them.
-- What people write is kept as json and not jsonb: it comes back byte for byte, and may hold any character.

create collation vi (provider = icu, locale = 'vi');

create table tenant (
  id text primary key,
  -- Makes pseudonyms of accounts that nobody without it can undo or compare with another tenant's.
  secret text not null
);

create table account (
  tenant text not null references tenant,
  id text not null,
  body text not null,
  capabilities json not null,
  issuer text not null,
  subject text not null,
  -- Name under which the demo issuer offers it.
  persona text collate vi,
  primary key (tenant, id),
  unique (tenant, issuer, subject)
);

create table plan (
  tenant text not null,
  id text not null,
  -- Plans are listed in the order in which they were brought.
  position integer not null,
  status text not null check (status in ('draft', 'issued')),
  -- The whole of a draft; an issued plan alone, its parts being in the tables below.
  content json not null,
  receipts integer not null default 0,
  primary key (tenant, id)
);

create table structure (
  tenant text not null,
  id text not null,
  content json not null,
  primary key (tenant, id)
);

create table document (
  tenant text not null,
  id text not null,
  content json not null,
  primary key (tenant, id)
);

create table map_sheet (
  tenant text not null,
  id text not null,
  content json not null,
  primary key (tenant, id)
);

create table template (
  tenant text not null,
  id text not null,
  version integer not null,
  content json not null,
  primary key (tenant, id, version)
);

create table standing (
  tenant text not null,
  plan text not null,
  seq integer not null,
  content json not null,
  primary key (tenant, plan, seq),
  foreign key (tenant, plan) references plan
);

create table report (
  tenant text not null,
  id text not null,
  plan text not null,
  duty text not null,
  body text not null,
  -- Where it goes by the duty's route.
  recipient text not null,
  revision integer not null,
  updated_at text not null,
  primary key (tenant, id),
  unique (tenant, plan, duty, body),
  foreign key (tenant, plan) references plan
);

create table report_version (
  tenant text not null,
  report text not null,
  version integer not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted', 'superseded')),
  template_id text,
  template_version integer,
  answer json not null,
  "values" json not null,
  receipt text,
  submitted_at text,
  decided_at text,
  notes json,
  evaluation json,
  primary key (tenant, report, version),
  foreign key (tenant, report) references report
);

-- One version of a report counts, and one is being written or decided.
create unique index one_accepted on report_version (tenant, report) where state = 'accepted';
create unique index one_open on report_version (tenant, report) where state in ('draft', 'submitted');

create table idempotency (
  tenant text not null,
  account text not null,
  key text not null,
  -- Hash of operation, path and body.
  request text not null,
  answer json not null,
  primary key (tenant, account, key)
);

create table audit (
  tenant text not null,
  plan text not null,
  seq integer not null,
  content json not null,
  primary key (tenant, plan, seq)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete on audit for each row execute function refuse_change();
create trigger append_only before update or delete on standing for each row execute function refuse_change();
