package dz.mizan.hr.leave.ledger;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds what months give. One at a time writes for a company. */
@ApplicationScoped
class LedgerWriter {
  // Held until the transaction ends: what is computed must still be so when it is written.
  private static final String HOLD =
      "select pg_advisory_xact_lock(hashtextextended('leave ledger ' || current_company(), 0))";
  private static final String ACCRUE =
      """
      insert into leave_entry (employee_id, type_id, year, kind, days, month, by)
      select u.employee_id, u.type_id, u.year, 'ACCRUAL', u.days, u.month, $6
      from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::numeric[], $5::date[])
        as u (employee_id, type_id, year, days, month)
      where u.days >= 0 and not exists (select from leave_entry n
        where n.employee_id = u.employee_id and n.type_id = u.type_id and n.month = u.month
          and n.kind = 'ACCRUAL')
      order by u.employee_id, u.type_id, u.month
      on conflict (company_id, employee_id, type_id, month) where kind = 'ACCRUAL' do nothing
      """;
  private static final String CORRECT =
      """
      insert into leave_entry (employee_id, type_id, year, kind, days, month, by, reason)
      select u.employee_id, u.type_id, u.year, 'CORRECTION', u.days, u.month, $6, $7
      from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::numeric[], $5::date[])
        as u (employee_id, type_id, year, days, month)
      where u.days <> 0
      order by u.employee_id, u.type_id, u.month
      """;

  /** Writes the differences, those of months that have not given yet as what these give. */
  Uni<Void> putRight(Collection<Difference> found, String reason) {
    return accrue(found.stream().filter(Difference::isFirst).map(Difference::due).toList())
        .chain(
            () ->
                correct(
                    found.stream().filter(one -> !one.isFirst()).map(Difference::due).toList(),
                    reason));
  }

  /** Makes whoever else computes for the company wait. */
  Uni<Void> hold() {
    return CompanySql.execute(HOLD).replaceWithVoid();
  }

  /**
   * Adds what has not been given yet.
   *
   * @return how many entries were added
   */
  Uni<Integer> accrue(Collection<Due> due) {
    return due.isEmpty()
        ? Uni.createFrom().item(0)
        : CompanySql.execute(ACCRUE, parameters(due, null)).map(done -> done.rowCount());
  }

  /**
   * Adds to what has been given, or takes from it.
   *
   * @throws BalanceTooLow if somebody took leave of what should be taken back
   */
  Uni<Void> correct(Collection<Due> differences, String reason) {
    return differences.isEmpty()
        ? Uni.createFrom().voidItem()
        : CompanySql.execute(CORRECT, parameters(differences, reason))
            .onFailure(SqlFailures.violates("ck_leave_balance_not_negative"))
            .transform(e -> new BalanceTooLow(null))
            .replaceWithVoid();
  }

  private static @Nullable Object[] parameters(Collection<Due> all, @Nullable String reason) {
    var due = List.copyOf(all);
    var by = Caller.current().map(Caller::userId).orElse(null);
    @Nullable Object[] usual = {
      due.stream().map(Due::employeeId).toArray(UUID[]::new),
      due.stream().map(Due::typeId).toArray(UUID[]::new),
      due.stream().map(one -> (short) one.year()).toArray(Short[]::new),
      due.stream().map(Due::days).toArray(BigDecimal[]::new),
      due.stream().map(one -> one.month().atDay(1)).toArray(LocalDate[]::new),
      by
    };
    if (reason == null) {
      return usual;
    }
    @Nullable Object[] withReason = Arrays.copyOf(usual, usual.length + 1);
    withReason[usual.length] = reason;
    return withReason;
  }
}
