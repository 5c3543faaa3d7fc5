package dz.mizan.hr.pay.gather;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.Slips;
import dz.mizan.hr.pay.calculation.DueDeduction;
import dz.mizan.hr.pay.calculation.DueDeduction.Kind;
import dz.mizan.hr.pay.calculation.Seized;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What employees have to give back, and what creditors may take. */
@ApplicationScoped
class Debts {
  private static final String DUE =
      """
      select id, employee_id, 'ADVANCE' as kind, case when $3 then null else instalment end as due,
        amount - repaid as remaining, reason
      from pay_advance where employee_id = any ($1) and not is_cancelled and repaid < amount
        and ($3 or first_month <= $2)
      union all
      select g.id, g.employee_id, g.kind, g.monthly - coalesce((
          select sum(d.amount) from payslip_deduction d join payroll_run r on r.id = d.run_id
          where d.garnishment_id = g.id and r.month = $2 and r.id <> $4), 0),
        g.total - g.withheld, g.creditor
      from pay_garnishment g where g.employee_id = any ($1) and g.first_month <= $2
        and (g.last_month is null or g.last_month >= $2)
        and (g.total is null or g.withheld < g.total)
      order by 2, 1
      """;

  private static final Set<RunKind> TAKES = Set.of(RunKind.REGULAR, RunKind.SETTLEMENT);

  private final Slips slips;

  Debts(Slips slips) {
    this.slips = slips;
  }

  /** By employee; at the end of a contract all that was lent is due. */
  Uni<Map<UUID, List<DueDeduction>>> due(RunContext run, UUID[] employees) {
    if (!TAKES.contains(run.kind())) {
      return Uni.createFrom().item(Map.of());
    }
    return CompanySql.execute(
            DUE, employees, run.month().atDay(1), run.kind() == RunKind.SETTLEMENT, run.runId())
        .map(
            rows -> {
              var all = new HashMap<UUID, List<DueDeduction>>();
              for (var row : rows) {
                all.computeIfAbsent(row.getUUID("employee_id"), any -> new ArrayList<>())
                    .add(
                        new DueDeduction(
                            row.getUUID("id"),
                            Kind.valueOf(row.getString("kind")),
                            row.getBigDecimal("due"),
                            row.getBigDecimal("remaining"),
                            row.getString("reason")));
              }
              return all;
            });
  }

  /**
   * What approved payslips of the month had for creditors and gave them, by employee, of those of
   * whom creditors want something now.
   *
   * @param unreadable takes up those of whom a payslip does not open
   */
  Uni<Map<UUID, Seized>> seized(
      RunContext run, Map<UUID, List<DueDeduction>> due, Set<UUID> unreadable) {
    var debtors =
        due.entrySet().stream()
            .filter(one -> one.getValue().stream().anyMatch(d -> d.kind() != Kind.ADVANCE))
            .map(Map.Entry::getKey)
            .toList();
    if (debtors.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return slips
        .ofMonths(debtors, run.month(), run.month(), unreadable)
        .map(
            found -> {
              var all = new HashMap<UUID, Seized>();
              found.stream()
                  .filter(slip -> !slip.runId().equals(run.runId()))
                  .filter(slip -> TAKES.contains(slip.kind()))
                  .forEach(
                      slip -> all.merge(slip.employeeId(), Seized.of(slip.detail()), Seized::plus));
              return all;
            });
  }
}
