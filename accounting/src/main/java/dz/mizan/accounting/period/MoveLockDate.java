package dz.mizan.accounting.period;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes what is closed final. There is no way back, for nobody: SQL holds it too. */
@ApplicationScoped
class MoveLockDate {
  private static final int FIRST_YEAR = 1900;
  // The last day up to which every month is closed.
  private static final String NOW =
      """
      select lock_date,
        (select (make_date(max(year), 1, 1) + interval '1 year' - interval '1 day')::date
          from fiscal_year) as end_of_books,
        (select make_date(year, month, 1) - 1 from fiscal_period
          where status <> 'CLOSED' order by year, month limit 1) as closed_through
      from ledger
      """;

  private final Audit audit;

  MoveLockDate(Audit audit) {
    this.audit = audit;
  }

  Uni<LockDateView> read() {
    return CompanySql.execute("select lock_date from ledger")
        .map(rows -> new LockDateView(rows.iterator().next().getLocalDate(0)));
  }

  /**
   * @throws BadLockDate if it would go back, or a month up to it is not closed
   */
  Uni<LockDateView> handle(LocalDate date) {
    return CompanySql.execute("select lock_books(true)")
        .chain(() -> CompanySql.execute(NOW))
        .map(rows -> rows.iterator().next())
        .map(
            row -> {
              var closed = row.getLocalDate("closed_through");
              var before = row.getLocalDate("lock_date");
              check(date, before, closed == null ? row.getLocalDate("end_of_books") : closed);
              return new LockDateView(before);
            })
        .chain(before -> move(before, new LockDateView(date)));
  }

  private static void check(LocalDate date, @Nullable LocalDate before, LocalDate closedThrough) {
    if (date.getYear() < FIRST_YEAR) {
      throw new BadLockDate(date, before, "is not of our times");
    }
    if (before != null && date.isBefore(before)) {
      throw new BadLockDate(date, before, "only moves forward; it is " + before);
    }
    if (date.isAfter(closedThrough)) {
      throw new BadLockDate(date, before, "every month up to it must be closed");
    }
  }

  private Uni<LockDateView> move(LockDateView before, LockDateView after) {
    return CompanySql.execute(
            "update ledger set lock_date = $1, version = version + 1", after.date())
        .chain(
            () ->
                audit.record(
                    "lock-date.moved", "ledger", Caller.require().companyId(), before, after))
        .replaceWith(after);
  }
}
