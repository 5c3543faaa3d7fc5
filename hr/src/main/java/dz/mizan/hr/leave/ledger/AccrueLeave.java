package dz.mizan.hr.leave.ledger;

import dz.mizan.common.job.Job;
import dz.mizan.hr.calendar.Days;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Gives the leave of the months that are over. Whoever runs it and however often, a month gives
 * once: its entry is unique.
 */
@ApplicationScoped
class AccrueLeave implements Job {
  /** After a reference year has ended, it is looked at for so long. */
  private static final int MONTHS_AFTERWARDS = 2;

  private final Accruals accruals;
  private final LedgerWriter ledger;

  AccrueLeave(Accruals accruals, LedgerWriter ledger) {
    this.accruals = accruals;
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "accrue-leave";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(12);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    var last = YearMonth.from(Days.today()).minusMonths(1);
    return handle(last).map(count -> count + " entries of leave for months up to " + last);
  }

  /**
   * @param last month that is over
   * @return how many entries were added
   */
  Uni<Integer> handle(YearMonth last) {
    var from =
        ReferenceYear.firstMonth(ReferenceYear.of(last.minusMonths(MONTHS_AFTERWARDS).atDay(1)));
    return ledger
        .hold()
        .chain(() -> accruals.between(from, last, null, null))
        .chain(ledger::accrue);
  }
}
