package dz.mizan.accounting.credit.aged;

import dz.mizan.accounting.listing.Day;
import dz.mizan.accounting.settings.Today;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Of when a statement is, both days included. */
record StatementPeriod(LocalDate from, LocalDate to) {

  /**
   * As asked for; up to the company's today, and from the beginning of that year, if nothing is
   * said.
   *
   * @throws dz.mizan.accounting.listing.BadDay if a text is no day
   */
  static Uni<StatementPeriod> of(@Nullable String from, @Nullable String to) {
    var first = Day.parse("from", from);
    var last = Day.parse("to", to);
    return (last == null ? Today.date() : Uni.createFrom().item(last))
        .map(until -> new StatementPeriod(first == null ? until.withDayOfYear(1) : first, until));
  }
}
