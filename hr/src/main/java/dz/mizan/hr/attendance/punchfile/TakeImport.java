package dz.mizan.hr.attendance.punchfile;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.attendance.MonthApproved;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a file that was read: checks each line, then all of it, or what is sound, in one go. */
@ApplicationScoped
class TakeImport {
  private static final String CHECK =
      """
      update punch_import_line l set employee_id = r.employee_id, code = r.code
      from (
        select x.line, e.id as employee_id,
          case when e.id is null then 'unknown-employee'
            when x.at > now() + interval '5 minutes' then 'in-future'
            when exists (select from timesheet t
              where t.employee_id = e.id and t.status = 'APPROVED'
                and t.month = date_trunc('month', x.at at time zone 'Africa/Algiers')::date)
              then 'month-approved' end as code
        from punch_import_line x
        left join badge b on $2 = 'BADGE' and b.number = x.who
          and b.valid @> (x.at at time zone 'Africa/Algiers')::date
        left join employee n on $2 = 'NUMBER' and n.number = x.who
        left join employee e on e.id = coalesce(b.employee_id, n.id)
          and ($3::uuid[] is null or e.department_id = any ($3))
        where x.import_id = $1) r
      where l.import_id = $1 and l.line = r.line
      """;
  private static final String REPORT =
      """
      insert into punch_import_error (import_id, line, code)
      select import_id, line, code from punch_import_line
      where import_id = $1 and code is not null order by line limit 10000
      """;
  private static final String COUNT =
      """
      select count(*)::integer as lines, count(code)::integer as wrong from punch_import_line
      where import_id = $1
      """;
  private static final String INSERT =
      """
      insert into punch (id, employee_id, at, direction, source, terminal_id, import_id)
      select gen_random_uuid(), l.employee_id, l.at, l.direction, 'FILE', i.terminal_id, i.id
      from punch_import i join punch_import_line l on l.import_id = i.id
      where i.id = $1 and l.code is null
      order by l.employee_id, l.at
      on conflict do nothing
      """;
  private static final String DONE =
      """
      update punch_import set status = $2, lines = $3, recorded = $4, repeated = $5, refused = $6,
        sha256 = $7 where id = $1
      """;

  private final PunchImports imports;
  private final Audit audit;

  TakeImport(PunchImports imports, Audit audit) {
    this.imports = imports;
    this.audit = audit;
  }

  /**
   * What was read.
   *
   * @param refused lines that could not be read
   */
  record Received(int lines, int refused, String sha256) {}

  Uni<ImportView> handle(UUID id, ImportOptions options, String identifies, Received received) {
    return CompanySql.execute(CHECK, id, identifies, Departments.onlyInScope())
        .chain(() -> CompanySql.execute(REPORT, id))
        .chain(() -> CompanySql.execute(COUNT, id))
        .map(rows -> rows.iterator().next())
        .chain(
            counts ->
                take(
                    id,
                    options,
                    received,
                    counts.getInteger("lines") - counts.getInteger("wrong"),
                    received.refused() + counts.getInteger("wrong")))
        .chain(() -> CompanySql.execute("delete from punch_import_line where import_id = $1", id))
        .chain(() -> imports.require(id))
        .call(view -> audit.record("punches.imported", "punch-import", id, null, view));
  }

  private static Uni<Void> take(
      UUID id, ImportOptions options, Received received, int sound, int refused) {
    if (options.dryRun()) {
      return end(id, "CHECKED", received, sound, 0, refused);
    }
    if (refused > 0 && options.onError() == ImportOptions.OnError.REFUSE_ALL) {
      return end(id, "REFUSED", received, 0, 0, refused);
    }
    return CompanySql.execute(INSERT, id)
        .onFailure(SqlFailures.violates("ck_month_not_approved"))
        .transform(e -> new MonthApproved())
        .chain(
            rows -> end(id, "DONE", received, rows.rowCount(), sound - rows.rowCount(), refused));
  }

  private static Uni<Void> end(
      UUID id, String status, Received received, int recorded, int repeated, int refused) {
    return CompanySql.execute(
            DONE, id, status, received.lines(), recorded, repeated, refused, received.sha256())
        .replaceWithVoid();
  }
}
