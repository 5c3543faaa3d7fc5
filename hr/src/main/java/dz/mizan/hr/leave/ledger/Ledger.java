package dz.mizan.hr.leave.ledger;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What requests take from the ledger and give back. */
@ApplicationScoped
public class Ledger {

  /**
   * Takes days, the oldest first. Whoever comes at the same time waits.
   *
   * @param startsOn first day of the leave; in its reference year a balance may fall below zero
   * @throws dz.mizan.common.problem.Refusal {@code leave-balance-too-low} if there are not as many
   *     and the type does not let it fall below zero
   */
  public Uni<Void> take(
      UUID employee, UUID type, LocalDate startsOn, BigDecimal days, UUID request) {
    return CompanySql.execute(
            "select take_leave($1, $2, $3, $4, $5, $6)",
            employee,
            type,
            ReferenceYear.of(startsOn),
            days,
            request,
            by())
        .onFailure(SqlFailures.violates("ck_leave_balance_not_negative"))
        .transform(e -> new BalanceTooLow(days))
        .replaceWithVoid();
  }

  /** Gives days of a request back; of a type without balance there are none. */
  public Uni<Void> giveBack(UUID request, BigDecimal days) {
    return CompanySql.execute("select give_back_leave($1, $2, $3)", request, days, by())
        .replaceWithVoid();
  }

  /** What somebody has of a type, all reference years together. */
  public Uni<BigDecimal> balance(UUID employee, UUID type) {
    return CompanySql.execute(
            "select coalesce(sum(days), 0) from leave_balance"
                + " where employee_id = $1 and type_id = $2",
            employee,
            type)
        .map(rows -> rows.iterator().next().getBigDecimal(0));
  }

  private static @Nullable UUID by() {
    return Caller.current().map(Caller::userId).orElse(null);
  }
}
