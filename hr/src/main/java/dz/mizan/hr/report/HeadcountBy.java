package dz.mizan.hr.report;

/**
 * What people are counted by.
 *
 * <p>Each is SQL that gives {@code key, from_day, to_day, n, share} for every stretch of somebody's
 * work, within the departments {@code $2}; share is that of the full time.
 */
enum HeadcountBy {
  TOTAL(stretches("'ALL'"), "null::uuid as id, null::text as code, null::text as name", ""),
  DEPARTMENT(
      stretches("a.department_id::text"),
      "d.id, d.code, d.name",
      "left join department d on d.id = run.key::uuid"),
  POSITION(
      stretches("coalesce(a.position_id::text, '')"),
      "p.id, p.code, p.title_fr as name",
      "left join position p on p.id = nullif(run.key, '')::uuid"),
  /** Who has no contract on a day counts as NONE: all, less those that have one. */
  CONTRACT_KIND(
      stretches("'NONE'")
          + " union all "
          + contracts("c.kind", "")
          + " union all "
          + contracts("'NONE'", "-"),
      "null::uuid as id, run.key as code, null::text as name",
      "");

  private final String stretches;
  private final String label;
  private final String join;

  HeadcountBy(String stretches, String label, String join) {
    this.stretches = stretches;
    this.label = label;
    this.join = join;
  }

  String stretches() {
    return stretches;
  }

  String label() {
    return label;
  }

  String join() {
    return join;
  }

  private static String stretches(String key) {
    return """
    select %s as key, greatest(a.starts_on, h.starts_on) as from_day,
      least(a.ends_on, h.ends_on) as to_day, 1 as n, a.work_share as share
    from employment h join assignment a on a.employee_id = h.employee_id
      and (h.ends_on is null or a.starts_on <= h.ends_on)
      and (a.ends_on is null or a.ends_on >= h.starts_on)
    where ($2::uuid[] is null or a.department_id = any ($2))
    """
        .formatted(key);
  }

  private static String contracts(String key, String sign) {
    return """
    select %1$s, greatest(c.starts_on, a.starts_on, h.starts_on),
      least(c.ends_on, a.ends_on, h.ends_on), %2$s1, %2$sa.work_share
    from contract c join employment h on h.employee_id = c.employee_id
      and (h.ends_on is null or c.starts_on <= h.ends_on)
      and (c.ends_on is null or c.ends_on >= h.starts_on)
    join assignment a on a.employee_id = c.employee_id
      and daterange(a.starts_on, a.ends_on, '[]') && daterange(c.starts_on, c.ends_on, '[]')
      and daterange(a.starts_on, a.ends_on, '[]') && daterange(h.starts_on, h.ends_on, '[]')
    where c.status <> 'CANCELLED' and ($2::uuid[] is null or a.department_id = any ($2))
      and greatest(c.starts_on, a.starts_on, h.starts_on)
        <= coalesce(least(c.ends_on, a.ends_on, h.ends_on), 'infinity')
    """
        .formatted(key, sign);
  }
}
