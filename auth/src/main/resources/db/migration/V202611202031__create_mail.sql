-- Mails that wait to be sent, and for a month those that were.
-- Why in the database: a mail exists if and only if its change was committed, and an SMTP server
-- that is away costs no request. What a mail says, links above all, is encrypted by the service and
-- removed as soon as it was sent or given up. Sending is the relay's, which reads across companies.
-- Locks nothing that exists.
create table mail (
  company_id uuid not null default current_company(),
  id uuid not null,
  recipient text not null,
  kind text not null,
  language text not null,
  contents text,
  queued_at timestamptz not null default now(),
  -- When it is next to be tried; in the future also while somebody is sending it.
  due_at timestamptz not null default now(),
  give_up_at timestamptz not null,
  attempts integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  failure text,
  constraint pk_mail primary key (company_id, id),
  constraint ck_mail_language check (language in ('fr', 'ar', 'en')),
  constraint ck_mail_recipient check (length(recipient) between 3 and 254),
  constraint ck_mail_ends_once check (sent_at is null or given_up_at is null),
  constraint ck_mail_forgets check (
    (contents is null) = (sent_at is not null or given_up_at is not null)),
  constraint ck_mail_reason check (given_up_at is null or failure is not null)
);
-- Led by time, not by company: the sender reads across companies. Holds only what waits.
create index ix_mail_waiting on mail (due_at) where sent_at is null and given_up_at is null;
-- For the purge; costs an insert next to nothing.
create index ix_mail_queued on mail using brin (queued_at);
call isolate_companies('mail');
create policy relay on mail to ${relay} using (true) with check (true);
grant insert on mail to ${app};
grant select, delete, update (due_at, attempts, sent_at, given_up_at, failure, contents)
  on mail to ${relay};
