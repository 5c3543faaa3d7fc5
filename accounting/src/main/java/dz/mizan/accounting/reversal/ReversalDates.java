package dz.mizan.accounting.reversal;

import dz.mizan.accounting.entry.PeriodClosed;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the days of all reversals before the first of them is posted. */
@ApplicationScoped
class ReversalDates {
  // $3 the day that is wanted, $4 whether each has its own; see NewReversals.dateOf. Years that are
  // not in the books yet may open by themselves.
  private static final String DATES =
      """
      with entry as (
        select e.kind, e.date
      %s),
      day as (
        select distinct case when kind <> 'NORMAL' or $4 then date
          when $3::date is not null then $3
          else greatest(date, (select (now() at time zone zone)::date from ledger)) end as day
        from entry)
      select
        (select max(date) from entry where kind = 'NORMAL' and date > $3::date) as later,
        (select min(day) from day where period_status(day) = 'CLOSED'
          or period_status(day) = 'SOFT_CLOSED' and not $5) as closed
      """;

  /**
   * @param left the clause that has the entries e by $1, $2
   * @throws ReversalTooEarly if the date is before that of an entry
   * @throws PeriodClosed if a reversal would be in a month that is closed, or soft-closed and not
   *     to be adjusted
   */
  Uni<Void> require(String left, ReverseEntries.Of of, NewReversals how, boolean adjust) {
    return CompanySql.execute(
            DATES.formatted(left), of.id(), of.type(), how.date(), how.isOnOwnDates(), adjust)
        .map(rows -> rows.iterator().next())
        .invoke(row -> check(row, how))
        .replaceWithVoid();
  }

  private static void check(Row row, NewReversals how) {
    var date = how.date();
    var later = row.getLocalDate("later");
    if (date != null && later != null && !how.isOnOwnDates()) {
      ReversalTooEarly.require(date, later);
    }
    var closed = row.getLocalDate("closed");
    if (closed != null) {
      throw PeriodClosed.of(how.isOnOwnDates() ? "onOwnDates" : "date", closed);
    }
  }
}
