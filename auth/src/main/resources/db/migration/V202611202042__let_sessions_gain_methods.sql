-- Proving once more who one is may add a second factor to those by which a session was opened.
-- Locks nothing.
grant update (methods) on session to ${app};
