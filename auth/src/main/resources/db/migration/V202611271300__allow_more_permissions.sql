-- There are more resources than a role or key could name one by one: 200 in place of 80, which is what
-- a token carries within the 16 KiB of a request's headers, beside 50 ids of scope.
-- Why the constraints may go: the new ones let through all that the old ones did.
-- Locks role and api_key while their few rows are read.
alter table role
  drop constraint ck_role_permissions,
  add constraint ck_role_permissions check (cardinality(permissions) between 1 and 200);
alter table api_key
  drop constraint ck_api_key_permissions,
  add constraint ck_api_key_permissions check (cardinality(permissions) between 1 and 200);
