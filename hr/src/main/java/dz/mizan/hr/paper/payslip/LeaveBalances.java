package dz.mizan.hr.paper.payslip;

import dz.mizan.hr.leave.ledger.DaysLeft;
import dz.mizan.hr.leave.ledger.LeaveSettlement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Days of leave that are left, for payslips: of the types that are paid when somebody goes. As the
 * ledger stands when the slip is printed, with what the months up to the slip's give.
 */
@ApplicationScoped
class LeaveBalances {
  private final LeaveSettlement leave;

  LeaveBalances(LeaveSettlement leave) {
    this.leave = leave;
  }

  /** By employee; in the running transaction. */
  Uni<Map<UUID, BigDecimal>> at(List<UUID> employees, LocalDate day) {
    return leave
        .daysLeft(employees, day)
        .map(
            left -> {
              var balances = new HashMap<UUID, BigDecimal>();
              employees.forEach(employee -> balances.put(employee, BigDecimal.ZERO));
              for (DaysLeft days : left) {
                balances.merge(days.employeeId(), days.days(), BigDecimal::add);
              }
              return balances;
            });
  }
}
