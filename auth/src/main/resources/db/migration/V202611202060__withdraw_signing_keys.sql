-- What rotating and withdrawing signing keys on demand needs.
-- Why not deleted: a withdrawn key stays on record, and its generation must not be used again.
-- Why updates: the standby key is made to sign sooner, a compromised one is withdrawn, and private
-- halves are encrypted anew when the field key rotates. Nothing else of a key ever changes.
-- Locks signing_key for the moment of adding the column (no row is rewritten).
alter table signing_key
  add column withdrawn_at timestamptz;
grant update (signs_from, withdrawn_at, private_key) on signing_key to ${app};
