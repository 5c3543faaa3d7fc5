package dz.mizan.accounting.credit.aged;

import dz.mizan.accounting.listing.BadDay;
import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.partner.Partners;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads customers' statements. */
@ApplicationScoped
class Statements {
  static final int MAX_LINES = 10_000;

  // What a year carried over to the next repeats what the lines before it say; what was imported
  // as an opening does not.
  private static final String COUNTED =
      """
      from entry_line l join journal_entry e on e.id = l.entry_id
      where l.partner_id = $1 and l.account like '41%'
        and not (e.kind = 'OPENING' and e.origin is not distinct from 'fiscal-year')
      """;
  private static final String OPENING =
      "select coalesce(sum(l.debit - l.credit), 0) as opening, (select currency from ledger) "
          + COUNTED
          + " and l.date < $2";
  private static final String MOVEMENTS =
      """
      select l.date, e.journal || '-' || e.fiscal_year || '-' || e.number as entry, e.id,
        e.reference, coalesce(l.label, e.label) as label, l.due_date, l.debit, l.credit
      """
          + COUNTED
          + " and l.date between $2 and $3 order by l.date, e.id, l.line_no limit $4";
  private static final String OPEN =
      """
      select i.entry_id, i.line_no, i.date, e.reference, i.due_date, i.amount, i.remaining
      from open_item i join journal_entry e on e.id = i.entry_id
      where i.partner_id = $1 and i.account like '41%' and i.remaining <> 0 and i.date <= $2
      order by coalesce(i.due_date, i.date), i.entry_id, i.line_no limit $3
      """;

  private final Partners partners;

  Statements(Partners partners) {
    this.partners = partners;
  }

  /**
   * @throws dz.mizan.common.web.NotFound if there is no such partner
   * @throws BadDay if the period ends before it begins
   * @throws StatementTooLong if it has more lines than a statement has
   */
  Uni<Statement> of(UUID customerId, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new BadDay("to", "not before from");
    }
    return partners
        .require(customerId)
        .chain(
            customer ->
                CompanySql.execute(OPENING, customerId, from)
                    .map(rows -> rows.iterator().next())
                    .chain(opening -> read(customer, opening, from, to)));
  }

  private static Uni<Statement> read(Partner customer, Row opening, LocalDate from, LocalDate to) {
    var begin = opening.getBigDecimal("opening").setScale(2);
    return CompanySql.execute(MOVEMENTS, customer.id(), from, to, MAX_LINES + 1)
        .map(rows -> movements(rows, begin))
        .chain(
            movements ->
                CompanySql.execute(OPEN, customer.id(), to, MAX_LINES)
                    .map(
                        open ->
                            new Statement(
                                customer.id(),
                                customer.code(),
                                customer.name(),
                                from,
                                to,
                                opening.getString("currency"),
                                begin,
                                movements,
                                movements.isEmpty() ? begin : movements.getLast().balance(),
                                StreamSupport.stream(open.spliterator(), false)
                                    .map(Statements::openItem)
                                    .toList())));
  }

  private static List<Statement.Movement> movements(RowSet<Row> rows, BigDecimal opening) {
    if (rows.size() > MAX_LINES) {
      throw new StatementTooLong(MAX_LINES);
    }
    var movements = new ArrayList<Statement.Movement>();
    var balance = opening;
    for (var row : rows) {
      var debit = row.getBigDecimal("debit");
      var credit = row.getBigDecimal("credit");
      balance = balance.add(debit).subtract(credit);
      movements.add(
          new Statement.Movement(
              row.getLocalDate("date"),
              row.getString("entry"),
              row.getUUID("id"),
              row.getString("reference"),
              row.getString("label"),
              row.getLocalDate("due_date"),
              debit,
              credit,
              balance));
    }
    return movements;
  }

  private static Statement.OpenItem openItem(Row row) {
    return new Statement.OpenItem(
        row.getUUID("entry_id"),
        row.getInteger("line_no"),
        row.getLocalDate("date"),
        row.getString("reference"),
        row.getLocalDate("due_date"),
        row.getBigDecimal("amount"),
        row.getBigDecimal("remaining"));
  }
}
