package dz.mizan.accounting.period;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Opens a closed or soft-closed month again; the trail keeps who did it and why. */
@ApplicationScoped
class ReopenMonth {
  private final FiscalYears years;
  private final Audit audit;
  private final Outbox outbox;

  ReopenMonth(FiscalYears years, Audit audit, Outbox outbox) {
    this.years = years;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * @throws NotFound if there is no such month
   * @throws IllegalPeriodState if it is open, or its year is closed
   * @throws PeriodLocked if it begins at or before the lock date
   * @throws PeriodOutOfOrder if it is closed, and a month after it too
   */
  Uni<MonthView> handle(int year, int month, Reason reason) {
    return years
        .lock(year)
        .map(found -> openYear(found, month))
        .invoke(before -> before.requireMove(MonthStatus.OPEN))
        .call(this::requireUnlocked)
        .chain(
            before ->
                CloseMonth.write(before, MonthStatus.OPEN)
                    .call(after -> tell(before, after, reason)));
  }

  private static MonthView openYear(FiscalYearView year, int month) {
    var found = year.month(month);
    if (!year.isOpen()) {
      throw new IllegalPeriodState(found.named(), "YEAR_CLOSED", MonthStatus.OPEN.name());
    }
    return found;
  }

  private Uni<Void> requireUnlocked(MonthView month) {
    return years
        .horizon(month.fiscalYear(), month.month())
        .invoke(
            horizon -> {
              var lockDate = horizon.lockDate();
              if (lockDate != null && !month.firstDay().isAfter(lockDate)) {
                throw new PeriodLocked(month.named(), lockDate);
              }
              var lastClosed = horizon.lastClosed();
              if (month.status().equals(MonthStatus.CLOSED.name()) && lastClosed != null) {
                throw new PeriodOutOfOrder(month.named(), lastClosed);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> tell(MonthView before, MonthView after, Reason reason) {
    var event =
        new PeriodReopened(
            after.rowId(),
            after.fiscalYear(),
            after.month(),
            after.firstDay(),
            after.lastDay(),
            before.status(),
            reason.reason(),
            Instant.now(),
            Caller.require().userId());
    return audit
        .record("period.reopened", "period", after.rowId(), before, event)
        .chain(
            () -> outbox.append("period.reopened.v1", after.rowId(), after.version() - 1, event));
  }
}
