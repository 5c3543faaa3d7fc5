-- An export of a company says by which schema it was written. Locks nothing that is in use.
grant select (version, success) on flyway_schema_history to ${app};
