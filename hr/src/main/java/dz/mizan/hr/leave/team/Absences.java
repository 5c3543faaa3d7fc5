package dz.mizan.hr.leave.team;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Leave that is waiting, approved or was in part taken. */
final class Absences {
  // Those that were broken off on their first day were not taken at all.
  private static final String READ =
      """
      select * from (
        select r.id, r.employee_id, e.last_name || ' ' || e.first_name as employee_name,
          e.department_id, r.starts_on, coalesce(r.broken_off_on - 1, r.ends_on) as ends_on,
          r.starts_at_noon, r.ends_at_noon and r.broken_off_on is null as ends_at_noon,
          case r.status when 'INTERRUPTED' then 'APPROVED' else r.status end as status, r.version,
          case when $3::uuid[] is null or r.employee_id = any ($3) then t.code end as type_code,
          case when $3::uuid[] is null or r.employee_id = any ($3) then t.name end as type_name,
          t.paid_by = 'CNAS' as is_health,
          coalesce(r.ended_at, r.submitted_at, r.created_at) as changed_at
        from leave_request r
        join employee e on e.id = r.employee_id
        join leave_type t on t.id = r.type_id
        where r.status in ('SUBMITTED', 'APPROVED', 'INTERRUPTED')
          and r.starts_on <= $2 and r.starts_on >= $1::date - 1100 and r.ends_on >= $1
          and ($3::uuid[] is null or r.employee_id = any ($3) or e.department_id = any ($4))
          and ($5::uuid is null or e.department_id = $5)
          and (r.starts_on, r.id) > ($6, $7)) a
      where a.ends_on >= a.starts_on and a.ends_on >= $1
        and ($3::uuid[] is null or a.employee_id = any ($3) or a.status = 'APPROVED')
      order by a.starts_on, a.id limit $8
      """;

  private Absences() {}

  /**
   * @param only of these with the kind of leave; null for all
   * @param colleagues of these departments too, without it, once it is approved
   * @param department of this one alone
   * @param afterDay those after this one and the id, in the order of both
   */
  static Uni<List<Absence>> between(
      LocalDate from,
      LocalDate to,
      UUID @Nullable [] only,
      UUID[] colleagues,
      @Nullable UUID department,
      LocalDate afterDay,
      UUID afterId,
      int most) {
    return CompanySql.execute(READ, from, to, only, colleagues, department, afterDay, afterId, most)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Absence::of).toList());
  }
}
