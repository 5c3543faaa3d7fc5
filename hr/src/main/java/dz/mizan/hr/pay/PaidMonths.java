package dz.mizan.hr.pay;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;

/** Months whose pay was approved: what is entered for them now is paid by back pay alone. */
@ApplicationScoped
public class PaidMonths {
  // Waits for an approval under way, and makes one wait that comes now.
  private static final String LOCK =
      "select status from payroll_run where kind = 'REGULAR' and month = $1 for key share";
  private static final String SETTLED =
      """
      select from payslip s join payroll_run r on r.id = s.run_id
      where s.employee_id = any ($2) and s.salary_of = $1 and r.status in ('APPROVED', 'PAID')
      limit 1
      """;

  /**
   * @throws MonthPaid if the month was paid, to all or to one of these employees
   */
  public Uni<Void> requireOpen(LocalDate month, Collection<UUID> employees) {
    return CompanySql.execute(LOCK, month)
        .invoke(
            rows -> {
              if (rows.size() > 0
                  && RunStatus.valueOf(rows.iterator().next().getString(0)).isFinal()) {
                throw new MonthPaid(YearMonth.from(month));
              }
            })
        .chain(() -> CompanySql.execute(SETTLED, month, employees.toArray(UUID[]::new)))
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw new MonthPaid(YearMonth.from(month));
              }
            })
        .replaceWithVoid();
  }
}
