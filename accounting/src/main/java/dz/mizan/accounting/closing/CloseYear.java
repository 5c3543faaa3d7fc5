package dz.mizan.accounting.closing;

import dz.mizan.accounting.chart.RowId;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.period.CheckView;
import dz.mizan.accounting.period.ClosingChecks;
import dz.mizan.accounting.period.FiscalYearView;
import dz.mizan.accounting.period.FiscalYears;
import dz.mizan.accounting.period.IllegalPeriodState;
import dz.mizan.accounting.period.PeriodNotOver;
import dz.mizan.accounting.period.PeriodNotReady;
import dz.mizan.accounting.period.PeriodOutOfOrder;
import dz.mizan.accounting.period.Severity;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Closes a fiscal year: the result, the opening of the next year, and no entry any more. */
@ApplicationScoped
class CloseYear {
  private static final String FIRST_OPEN =
      """
      select (select min(year) from fiscal_year where year < $1 and status = 'OPEN') as year,
        (now() at time zone zone)::date as today
      from ledger
      """;

  private final FiscalYears years;
  private final ClosingChecks checks;
  private final BookResult bookResult;
  private final CarryForward carry;
  private final Audit audit;
  private final Outbox outbox;

  CloseYear(
      FiscalYears years,
      ClosingChecks checks,
      BookResult bookResult,
      CarryForward carry,
      Audit audit,
      Outbox outbox) {
    this.years = years;
    this.checks = checks;
    this.bookResult = bookResult;
    this.carry = carry;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * @throws NotFound if the books do not have the year
   * @throws Versions.StaleVersion if somebody closed or reopened it meanwhile
   * @throws IllegalPeriodState if it is closed
   * @throws PeriodNotOver if it has not ended
   * @throws PeriodOutOfOrder if an earlier year is open
   * @throws PeriodNotReady if a check finds a blocker
   * @throws ClosingWarnings if a check finds something that was not accepted
   */
  Uni<ClosedYearView> handle(int year, @Nullable String ifMatch, CloseRequest request) {
    return years
        .lock(year)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .invoke(before -> requireOpen(before))
        .call(before -> requireItsTurn(before))
        .call(before -> requireReady(before, request))
        .chain(before -> close(before));
  }

  private static void requireOpen(FiscalYearView year) {
    if (!year.isOpen()) {
      throw new IllegalPeriodState(year.named(), year.status(), "CLOSED");
    }
  }

  private static Uni<Void> requireItsTurn(FiscalYearView year) {
    return CompanySql.execute(FIRST_OPEN, (short) year.year())
        .map(rows -> rows.iterator().next())
        .invoke(
            row -> {
              if (!year.lastDay().isBefore(row.getLocalDate("today"))) {
                throw new PeriodNotOver(year.named(), year.lastDay());
              }
              var earlier = row.getInteger("year");
              if (earlier != null) {
                throw new PeriodOutOfOrder(year.named(), earlier.toString());
              }
            })
        .replaceWithVoid();
  }

  private Uni<List<CheckView>> requireReady(FiscalYearView year, CloseRequest request) {
    return checks
        .ofYear(year.year(), Locale.ENGLISH)
        .invoke(found -> PeriodNotReady.throwIfBlocked(year.named(), found))
        .invoke(
            found -> {
              var warnings = found.stream().filter(f -> f.severity() == Severity.WARNING).toList();
              if (!warnings.isEmpty() && !request.acceptWarnings()) {
                throw new ClosingWarnings(year.named(), warnings);
              }
            });
  }

  private Uni<ClosedYearView> close(FiscalYearView before) {
    return bookResult
        .handle(before.year())
        .chain(
            closing ->
                carry.handle(before.year()).chain(opening -> finish(before, closing, opening)));
  }

  private Uni<ClosedYearView> finish(
      FiscalYearView before, BookResult.Booked closing, List<PostedEntry> opening) {
    return CompanySql.execute(
            "update fiscal_year set status = 'CLOSED', version = version + 1 where year = $1",
            (short) before.year())
        .chain(() -> years.require(before.year()))
        .map(
            after ->
                new ClosedYearView(
                    after,
                    closing.result(),
                    closing.entries().stream().map(PostedEntry::id).toList(),
                    opening.stream().map(PostedEntry::id).toList()))
        .call(closed -> tell(before, closed));
  }

  private Uni<Void> tell(FiscalYearView before, ClosedYearView closed) {
    var year = closed.year();
    var id = RowId.of("fiscal-year", year.named());
    var event =
        new FiscalYearClosed(
            id,
            year.year(),
            year.firstDay(),
            year.lastDay(),
            closed.result().amount(),
            closed.result().currency(),
            closed.closingEntries(),
            closed.openingEntries(),
            Instant.now(),
            Caller.require().userId());
    return audit
        .record("fiscal-year.closed", "fiscal-year", id, before, closed)
        .chain(() -> outbox.append("fiscal-year.closed.v1", id, year.version() - 1, event));
  }
}
