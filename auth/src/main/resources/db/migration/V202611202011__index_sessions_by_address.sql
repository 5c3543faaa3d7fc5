-- Finds out whether a user has logged in from an address before, when logins under his name are being
-- slowed down. Locks session for writes while it is built.
create index ix_session_address on session (company_id, user_id, address);
