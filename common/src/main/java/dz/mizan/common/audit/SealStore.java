package dz.mizan.common.audit;

/** The sealer's SQL, under the relay's role, which sees the trails of all companies. */
final class SealStore {
  // Only one replica gets the row. What has settled was passed by a minute ago at least, and every
  // transaction of that time has ended: an entry that is not there by now will never be.
  static final String LOCK =
      """
      select seen, now() as sealed_at, array(
        select through from audit_unseen
        where noticed_at < now() - interval '60 seconds'
          and horizon <= pg_snapshot_xmin(pg_current_snapshot())) as settled
      from audit_sealer for update skip locked
      """;

  static final String IS_WORK_WAITING =
      """
      select exists (select from audit_unseen)
        or exists (select from audit_entry where id > (select seen from audit_sealer)) as waiting
      """;

  static final String LATE =
      "select "
          + AuditEntry.COLUMNS
          + " from audit_unseen u cross join lateral unnest(u.ids) as r (ids) cross join lateral"
          + " (select * from audit_entry where id >= lower(r.ids) and id < upper(r.ids)"
          + " order by id limit $1) e limit $1";

  static final String FRESH =
      "select " + AuditEntry.COLUMNS + " from audit_entry e where e.id > $1 order by e.id limit $2";

  static final String HEADS =
      """
      select c.company_id, s.position, s.entries, encode(s.mac, 'hex') as mac
      from unnest($1::uuid[]) as c (company_id) cross join lateral (
        select position, entries, mac from audit_seal
        where company_id = c.company_id order by position desc limit 1) s
      """;

  static final String APPEND =
      """
      insert into audit_seal (company_id, position, entry_ids, entries, mac, sealed_at)
      values ($1, $2, $3, $4, $5, $6)
      """;

  static final String ADVANCE = "update audit_sealer set seen = $1";

  static final String NOTE_MISSED =
      """
      insert into audit_unseen (through, ids)
      select $2::bigint, ids from (
        select int8multirange(int8range($1::bigint + 1, $2::bigint, '[]'))
          - range_agg(int8range(id, id, '[]')) as ids
        from unnest($3::bigint[]) as id) as missed
      where not isempty(ids)
      """;

  static final String NOTE_FOUND =
      """
      update audit_unseen set ids = ids - (
        select range_agg(int8range(id, id, '[]')) from unnest($1::bigint[]) as id)
      """;

  static final String FORGET = "delete from audit_unseen where isempty(ids) or through = any ($1)";

  private SealStore() {}
}
