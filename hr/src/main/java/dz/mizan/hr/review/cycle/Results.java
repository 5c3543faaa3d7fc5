package dz.mizan.hr.review.cycle;

import dz.mizan.common.print.sheet.Csv;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a cycle came to, for a spreadsheet; the reader's own only when it is shared, and without the
 * score before calibration.
 */
@ApplicationScoped
class Results {
  private static final String RESULTS =
      """
      select e.number, e.last_name, e.first_name, d.code as department, m.number as reviewer,
        r.status, case when e.user_id is distinct from $2 then r.score end as score, r.final_score,
        r.agrees,
        (select coalesce(sum(g.weight * g.progress) / 100, 0)::numeric(5, 2) from review_goal g
          where g.review_id = r.id) as progress,
        (select count(*) from review_part p where p.review_id = r.id and p.kind = 'PEER'
          and p.status = 'SUBMITTED') as peers
      from review r join employee e on e.id = r.employee_id join department d
        on d.id = e.department_id join employee m on m.id = r.manager_id
      where r.cycle_id = $1 and r.status <> 'CANCELLED'
        and (e.user_id is distinct from $2 or r.status in ('SHARED', 'SIGNED_OFF'))
        and ($3::uuid[] is null or e.department_id = any ($3))
      order by e.number
      """;
  private static final String HEAD =
      Csv.line(
          "number",
          "last_name",
          "first_name",
          "department",
          "reviewer",
          "status",
          "score",
          "final_score",
          "goal_progress",
          "peers",
          "agrees");

  Results() {}

  Uni<String> csv(UUID cycleId) {
    return CompanySql.execute(
            RESULTS,
            cycleId,
            Caller.require().userId(),
            Caller.require().scope().onlyArray(Departments.SCOPE))
        .map(
            rows ->
                HEAD
                    + StreamSupport.stream(rows.spliterator(), false)
                        .map(Results::line)
                        .collect(Collectors.joining()));
  }

  private static String line(Row row) {
    return Csv.line(
        row.getString("number"),
        row.getString("last_name"),
        row.getString("first_name"),
        row.getString("department"),
        row.getString("reviewer"),
        row.getString("status"),
        row.getBigDecimal("score"),
        row.getBigDecimal("final_score"),
        row.getBigDecimal("progress"),
        row.getLong("peers"),
        row.getBoolean("agrees"));
  }
}
