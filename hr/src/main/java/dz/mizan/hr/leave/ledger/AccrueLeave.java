package dz.mizan.hr.leave.ledger;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Gives the leave of the months that are over. Whoever runs it and however often, a month gives
 * once: its entry is unique. Leave that gives no leave and was decided about after its month is put
 * right, too.
 */
@ApplicationScoped
class AccrueLeave implements Job {
  /** After a reference year has ended, it is looked at for so long. */
  private static final int MONTHS_AFTERWARDS = 2;

  private static final int PIECE = 500;
  private static final String NOT_YET =
      """
      select distinct h.employee_id
      from generate_series($1::date, $2::date, interval '1 month') m (month)
      join employment h on h.starts_on < m.month + interval '1 month'
        and (h.ends_on is null or h.ends_on >= m.month)
      cross join leave_type t
      where t.is_active and t.balance <> 'NONE' and not exists (
        select from leave_entry n where n.employee_id = h.employee_id and n.type_id = t.id
          and n.month = m.month::date and n.kind = 'ACCRUAL')
      order by 1
      """;
  // With what was taken back of it: sickness, of which only so much gives leave, and leave without
  // pay.
  private static final String ABSENT =
      """
      select distinct r.employee_id from leave_request r join leave_type t on t.id = r.type_id
      where (not t.counts_as_work or t.code = 'SICK')
        and r.status in ('APPROVED', 'CANCELLED', 'INTERRUPTED')
        and r.starts_on <= $2 and r.starts_on >= $1::date - 1100 and r.ends_on >= $1
      order by 1
      """;

  private final Accruals accruals;
  private final RecomputeLeave recompute;
  private final LedgerWriter ledger;
  private final Settings settings;

  AccrueLeave(Accruals accruals, RecomputeLeave recompute, LedgerWriter ledger, Settings settings) {
    this.accruals = accruals;
    this.recompute = recompute;
    this.ledger = ledger;
    this.settings = settings;
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
    return handle(last)
        .chain(
            given ->
                correct(last)
                    .map(
                        corrected ->
                            given
                                + " entries of leave for months up to "
                                + last
                                + ", "
                                + corrected
                                + " corrected"));
  }

  /**
   * @param last month that is over
   * @return how many entries were added
   */
  Uni<Integer> handle(YearMonth last) {
    return ledger
        .hold()
        .chain(() -> first(last))
        .chain(
            from ->
                CompanySql.execute(NOT_YET, from.atDay(1), last.atDay(1))
                    .chain(rows -> give(from, last, ids(rows))));
  }

  private Uni<Integer> give(YearMonth from, YearMonth last, List<UUID> ids) {
    var done = Uni.createFrom().item(0);
    for (int start = 0; start < ids.size(); start += PIECE) {
      var piece = ids.subList(start, Math.min(start + PIECE, ids.size()));
      done =
          done.chain(
              count ->
                  accruals
                      .between(from, last, piece, null)
                      .chain(ledger::accrue)
                      .map(added -> count + added));
    }
    return done;
  }

  /**
   * Puts right what absence decided about afterwards has changed.
   *
   * @return how many months of employees
   */
  Uni<Integer> correct(YearMonth last) {
    return ledger
        .hold()
        .chain(() -> first(last))
        .chain(
            from ->
                CompanySql.execute(ABSENT, from.atDay(1), last.atEndOfMonth())
                    .chain(
                        rows ->
                            recompute.compute(
                                from, last, ids(rows), "Absences décidées après le mois")))
        .map(RecomputeView::count);
  }

  private Uni<YearMonth> first(YearMonth last) {
    var from =
        ReferenceYear.firstMonth(ReferenceYear.of(last.minusMonths(MONTHS_AFTERWARDS).atDay(1)));
    return settings
        .current()
        .map(now -> YearMonth.from(now.date(Setting.LEAVE_ACCRUAL_FROM)))
        .map(earliest -> from.isBefore(earliest) ? earliest : from);
  }

  private static List<UUID> ids(RowSet<Row> rows) {
    var ids = new ArrayList<UUID>();
    rows.forEach(row -> ids.add(row.getUUID(0)));
    return ids;
  }
}
