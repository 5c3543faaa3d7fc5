package dz.mizan.accounting.period;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;

/** Closes a month of the past, softly or for good. */
@ApplicationScoped
class CloseMonth {
  private final FiscalYears years;
  private final ClosingChecks checks;
  private final Audit audit;
  private final Outbox outbox;

  CloseMonth(FiscalYears years, ClosingChecks checks, Audit audit, Outbox outbox) {
    this.years = years;
    this.checks = checks;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * @param to SOFT_CLOSED or CLOSED; the latter only after the months before it
   * @throws NotFound if there is no such month
   * @throws IllegalPeriodState if it is closed so already
   * @throws PeriodNotOver if it has not ended
   * @throws PeriodOutOfOrder if a month before it is not closed
   * @throws PeriodNotReady if a check finds what must be dealt with first
   */
  Uni<MonthView> handle(int year, int month, MonthStatus to) {
    return years
        .lock(year)
        .map(found -> found.month(month))
        .invoke(before -> before.requireMove(to))
        .call(before -> requireItsTurn(before, to))
        .call(before -> requireReady(before, to))
        .chain(before -> write(before, to).call(after -> tell(before, after)));
  }

  /** Writes the new state; the company's books are held alone. */
  static Uni<MonthView> write(MonthView before, MonthStatus to) {
    return CompanySql.execute(
            """
            update fiscal_period set status = $3, version = version + 1
            where year = $1 and month = $2
            """,
            (short) before.fiscalYear(),
            (short) before.month(),
            to.name())
        .replaceWith(before.as(to));
  }

  private Uni<Void> requireItsTurn(MonthView month, MonthStatus to) {
    return years
        .horizon(month.fiscalYear(), month.month())
        .invoke(
            horizon -> {
              if (!month.lastDay().isBefore(horizon.today())) {
                throw new PeriodNotOver(month.named(), month.lastDay());
              }
              var firstOpen = horizon.firstOpen();
              if (to == MonthStatus.CLOSED && firstOpen != null) {
                throw new PeriodOutOfOrder(month.named(), firstOpen);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> requireReady(MonthView month, MonthStatus to) {
    if (to != MonthStatus.CLOSED) {
      return Uni.createFrom().voidItem();
    }
    return checks
        .ofMonth(month.fiscalYear(), month.month(), Locale.ENGLISH)
        .invoke(found -> PeriodNotReady.throwIfBlocked(month.named(), found))
        .replaceWithVoid();
  }

  private Uni<Void> tell(MonthView before, MonthView after) {
    var event =
        new PeriodClosed(
            after.rowId(),
            after.fiscalYear(),
            after.month(),
            after.firstDay(),
            after.lastDay(),
            after.status(),
            Instant.now(),
            Caller.require().userId());
    return audit
        .record("period.closed", "period", after.rowId(), before, after)
        .chain(() -> outbox.append("period.closed.v1", after.rowId(), after.version() - 1, event));
  }
}
