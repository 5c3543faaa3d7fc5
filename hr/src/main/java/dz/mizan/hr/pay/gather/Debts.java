package dz.mizan.hr.pay.gather;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.calculation.DueDeduction;
import dz.mizan.hr.pay.calculation.DueDeduction.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      select id, employee_id, kind, monthly, total - withheld, creditor
      from pay_garnishment where employee_id = any ($1) and first_month <= $2
        and (last_month is null or last_month >= $2) and (total is null or withheld < total)
      order by 2, 1
      """;

  /** By employee; at the end of a contract all that was lent is due. */
  Uni<Map<UUID, List<DueDeduction>>> due(RunContext run, UUID[] employees) {
    if (run.kind() != RunKind.REGULAR && run.kind() != RunKind.SETTLEMENT) {
      return Uni.createFrom().item(Map.of());
    }
    return CompanySql.execute(
            DUE, employees, run.month().atDay(1), run.kind() == RunKind.SETTLEMENT)
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
}
