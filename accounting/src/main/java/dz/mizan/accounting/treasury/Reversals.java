package dz.mizan.accounting.treasury;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.EntryKind;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.reversal.ReversalTooEarly;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Entries that take another back: the same lines in the same order, each on the other side. */
public final class Reversals {
  private static final String LINES =
      """
      select e.date, e.journal, e.reference, l.account, l.debit, l.credit, l.partner_id,
        l.cost_centre, l.project, l.currency, l.currency_amount, l.label
      from journal_entry e
        join entry_line l on l.company_id = e.company_id and l.entry_id = e.id
      where e.id = $1 order by l.line_no
      """;

  private Reversals() {}

  /**
   * The draft that takes back an entry of the company.
   *
   * @throws ReversalTooEarly if the date is before the entry's
   */
  public static Uni<DraftEntry> of(UUID entryId, LocalDate date, String label, Origin origin) {
    return CompanySql.execute(LINES, entryId)
        .map(
            rows -> {
              var first = rows.iterator().next();
              ReversalTooEarly.require(date, first.getLocalDate("date"));
              var lines =
                  StreamSupport.stream(rows.spliterator(), false).map(Reversals::line).toList();
              return new DraftEntry(
                  first.getString("journal"),
                  date,
                  label,
                  first.getString("reference"),
                  lines,
                  origin,
                  EntryKind.NORMAL,
                  entryId);
            });
  }

  private static DraftEntry.Line line(Row row) {
    var line =
        DraftEntry.Line.signed(
            row.getString("account"),
            row.getBigDecimal("credit").subtract(row.getBigDecimal("debit")));
    if (row.getUUID("partner_id") != null) {
      line = line.partner(row.getUUID("partner_id"));
    }
    if (row.getString("cost_centre") != null) {
      line = line.costCentre(row.getString("cost_centre"));
    }
    if (row.getString("project") != null) {
      line = line.project(row.getString("project"));
    }
    if (row.getString("currency") != null) {
      line = line.foreign(row.getString("currency"), row.getBigDecimal("currency_amount").negate());
    }
    return row.getString("label") == null ? line : line.label(row.getString("label"));
  }
}
