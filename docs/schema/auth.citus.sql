-- Spreads the tables of auth by company.
-- Made from the migrated schema by docs/schema/draw; a test compares. Nobody has
-- run it on a Citus cluster yet: docs/scaling.md tells what is in the way.

-- Stay on the coordinator:
--   audit_sealer: how far the sealer is, of no company
--   audit_unseen: numbers that the sealer still waits for, of no company
--   company_erasure: found by a number alone; outlives its company
--   erasure_part: belongs to company_erasure
--   flyway_schema_history: Flyway's own
--   outbox_lane: leases of the relay, of no company
--   signing_key: all companies' tokens are signed alike

-- found before any company is known; every company refers to its own
select create_reference_table('company_code');
select create_distributed_table('prepared_company', 'company_id');
select create_distributed_table('api_key', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('audit_entry', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('audit_seal', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('credential_change', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('erased_company', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('idempotency_key', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('inbox', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('job', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('mail', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('outbox', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('role', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('used_challenge', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('company', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('allowed_origin', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('app_user', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('one_time_token', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('passkey', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('session', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('totp', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('user_proposal', 'company_id', colocate_with => 'prepared_company');

-- Numbered by a sequence; have to rise within a company:
--   audit_entry.id
--   outbox.id
