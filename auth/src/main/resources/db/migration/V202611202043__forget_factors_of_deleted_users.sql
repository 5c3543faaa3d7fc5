-- With a user go his passkeys and his authenticator app, and what he called them.
-- Why here: the users' feature deletes the user and knows nothing of factors.
-- Locks app_user for the moment of adding the trigger (share row exclusive).
create function forget_factors() returns trigger
  language plpgsql
  as $$
begin
  update passkey set removed_at = coalesce(removed_at, now()), name = 'deleted'
    where company_id = new.company_id and user_id = new.id;
  update totp set secret = null, confirmed_at = null, session_id = null, recovery_codes = '{}'
    where company_id = new.company_id and user_id = new.id;
  return null;
end $$;
create trigger tr_app_user_forget_factors after update of status on app_user
  for each row when (new.status = 'DELETED') execute function forget_factors();
