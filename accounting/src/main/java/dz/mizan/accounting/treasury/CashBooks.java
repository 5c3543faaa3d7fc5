package dz.mizan.accounting.treasury;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Draws up the books of tills and bank accounts. */
@ApplicationScoped
class CashBooks {
  private static final int MAX_LINES = 10_000;
  private static final int MAX_DAYS = 366;
  private static final String LINES =
      """
      select l.entry_id, l.line_no, l.date, e.journal, e.number, coalesce(l.label, e.label) as label,
        e.reference, l.debit, l.credit
      from entry_line l join journal_entry e on e.company_id = l.company_id and e.id = l.entry_id
      where l.account = $1 and l.fiscal_year
          in (extract(year from $2::date)::integer, extract(year from $3::date)::integer)
        and l.date between $2 and $3 and e.kind = 'NORMAL'
      order by l.date, e.posted_at, l.entry_id, l.line_no limit $4
      """;

  private final TreasuryAccounts accounts;

  CashBooks(TreasuryAccounts accounts) {
    this.accounts = accounts;
  }

  /**
   * The book from the one day to the other, both inclusive.
   *
   * @throws InvalidTreasury if the days are in the wrong order or more than a year, or there are
   *     more than 10,000 lines
   */
  Uni<CashBook> draw(UUID accountId, BookPeriod period) {
    return period.days().chain(days -> draw(accountId, days.from(), days.to()));
  }

  private Uni<CashBook> draw(UUID accountId, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new InvalidTreasury("to", "must not be before from");
    }
    if (from.plusDays(MAX_DAYS).isBefore(to)) {
      throw new InvalidTreasury("to", "at most " + MAX_DAYS + " days after from");
    }
    return accounts
        .require(accountId)
        .chain(
            account ->
                accounts
                    .balance(account, from)
                    .chain(
                        opening ->
                            CompanySql.execute(LINES, account.account(), from, to, MAX_LINES + 1)
                                .map(
                                    rows ->
                                        book(
                                            account,
                                            from,
                                            to,
                                            opening,
                                            StreamSupport.stream(rows.spliterator(), false)
                                                .map(CashBooks::line)
                                                .toList()))));
  }

  /** What the company signed up as. */
  Uni<String> companyName() {
    return CompanySql.execute("select name from prepared_company")
        .map(rows -> rows.iterator().next().getString(0));
  }

  static CashBook book(
      TreasuryAccount account,
      LocalDate from,
      LocalDate to,
      BigDecimal opening,
      List<CashBook.Line> lines) {
    if (lines.size() > MAX_LINES) {
      throw new InvalidTreasury("to", "more than " + MAX_LINES + " lines: ask for less");
    }
    var byDay = new LinkedHashMap<LocalDate, List<CashBook.Line>>();
    lines.forEach(line -> byDay.computeIfAbsent(line.date(), day -> new ArrayList<>()).add(line));
    var days = new ArrayList<CashBook.Day>();
    var balance = opening;
    for (var day : byDay.entrySet()) {
      var made = day(day.getKey(), balance, day.getValue());
      days.add(made);
      balance = made.closing();
    }
    return new CashBook(
        account,
        from,
        to,
        opening,
        sum(lines, CashBook.Line::in),
        sum(lines, CashBook.Line::out),
        balance,
        days);
  }

  private static CashBook.Day day(LocalDate date, BigDecimal opening, List<CashBook.Line> lines) {
    var shown = new ArrayList<CashBook.Line>();
    var balance = opening;
    for (var line : lines) {
      var one = line.after(balance);
      shown.add(one);
      balance = one.balance();
    }
    return new CashBook.Day(
        date,
        opening,
        sum(lines, CashBook.Line::in),
        sum(lines, CashBook.Line::out),
        balance,
        shown);
  }

  private static BigDecimal sum(
      List<CashBook.Line> lines, Function<CashBook.Line, BigDecimal> side) {
    return lines.stream().map(side).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static CashBook.Line line(Row row) {
    return new CashBook.Line(
        row.getUUID("entry_id"),
        row.getInteger("line_no"),
        row.getLocalDate("date"),
        row.getString("journal"),
        row.getLong("number"),
        row.getString("label"),
        row.getString("reference"),
        row.getBigDecimal("debit"),
        row.getBigDecimal("credit"),
        BigDecimal.ZERO);
  }
}
