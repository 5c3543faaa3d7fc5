-- For the activity of a user, newest first: what he did, beside what was done to him (which has an
-- index already). Locks audit_entry against writing while it is built.
create index ix_audit_entry_activity on audit_entry (company_id, actor, id) where actor is not null;
