package dz.mizan.hr.pay.gather;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.pay.PayrollRun;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What payslips are made from, in a hash for each: it says whether that has changed since. */
@ApplicationScoped
public class Inputs {
  private static final String READ =
      "select id, pay_inputs(id, $2, $3) from employee where id = any ($1)";
  private static final String CHANGED =
      """
      select from payslip s where s.run_id = $1
        and s.inputs <> pay_inputs(s.employee_id, $2, $3) || $4 limit 1
      """;

  /** By employee. To be read before what they stand for: so they are never newer than that. */
  Uni<Map<UUID, String>> of(RunContext run, UUID[] employees) {
    return CompanySql.execute(READ, employees, run.peopleFrom(), run.first())
        .map(
            rows -> {
              var all = new HashMap<UUID, String>();
              rows.forEach(row -> all.put(row.getUUID(0), row.getString(1) + run.plan().stamp()));
              return all;
            });
  }

  /** Whether what a payslip of the run was made from is another now. */
  public Uni<Boolean> haveChanged(PayrollRun run) {
    var month = run.calculated().atDay(1);
    return CompanySql.execute("select pay_rules()")
        .chain(
            rows ->
                CompanySql.execute(
                    CHANGED,
                    run.id(),
                    RunContext.peopleFrom(run.kind(), month),
                    month,
                    rows.iterator().next().getString(0)))
        .map(rows -> rows.size() > 0);
  }
}
