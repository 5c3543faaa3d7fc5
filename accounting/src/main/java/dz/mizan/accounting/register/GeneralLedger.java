package dz.mizan.accounting.register;

import dz.mizan.accounting.balance.Balances;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.RowsInPieces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the grand livre. The index gives lines in its order, so that a page costs a page. */
@ApplicationScoped
class GeneralLedger {
  private static final int LINES_AT_ONCE = 500;
  private static final int KEY_SIZE = 5;
  private static final UUID FIRST = new UUID(0, 0);

  private static final String OPENINGS =
      """
      with part as (
        select t.account, t.opening as amount
        from account_totals($1::int, $2::int, $2::int - 1) t where $5::uuid is null
        union all
        select p.account, p.debit - p.credit from partner_balance p
        where p.partner_id = $5 and p.fiscal_year between opened_year($1) and $1
          and (p.fiscal_year < $1 or p.month < $2)
        union all
        select l.account, l.debit - l.credit
        from entry_line l join journal_entry e on e.id = l.entry_id
        where l.fiscal_year = $1 and l.account >= $3 and l.account <= $4
          and l.date >= make_date($1, $2, 1) and l.date < $6::date and e.kind = 'NORMAL'
          and ($5 is null or l.partner_id = $5))
      select p.account, a.name_%s as name, sum(p.amount) as balance
      from part p join account a on a.code = p.account
      where p.account >= $3 and p.account <= $4
      group by p.account, a.name_%1$s having sum(p.amount) <> 0
      order by p.account
      """;
  private static final String LINES =
      """
      select l.account, l.date, l.entry_id, l.line_no, e.journal, e.number, e.reference,
        coalesce(l.label, e.label) as label, p.code as partner, l.debit, l.credit
      from entry_line l join journal_entry e on e.id = l.entry_id
      left join partner p on p.id = l.partner_id
      where l.fiscal_year = $1::int and l.account >= $2 and l.account <= $3
        and l.date between $4 and $5 and e.kind <> 'OPENING'
        and ($6::uuid is null or l.partner_id = $6)
        and (l.account, l.date, l.entry_id, l.line_no) > ($7, $8, $9, $10)
      order by l.account, l.date, l.entry_id, l.line_no
      limit $11
      """;
  // The plan for anybody's lines would read all accounts for those of one partner.
  private static final String LINES_OF_PARTNER =
      LINES.replace("($6::uuid is null or l.partner_id = $6)", "l.partner_id = $6");

  private final Balances balances;

  GeneralLedger(Balances balances) {
    this.balances = balances;
  }

  /** A page, in the running company transaction. */
  Uni<LedgerPage> page(GeneralLedgerRequest wanted, PageRequest request, PaperLanguage language) {
    return balances
        .ledger(wanted.year)
        .chain(
            ledger -> {
              var period = wanted.period(ledger.year());
              return CompanySql.execute(
                      OPENINGS.formatted(language.tag()), openings(wanted, period))
                  .map(rows -> list(rows))
                  .chain(
                      openings ->
                          lines(wanted, period, openings, request)
                              .map(
                                  page ->
                                      new LedgerPage(
                                          period.from(),
                                          period.to(),
                                          ledger.currency(),
                                          request.after(KEY_SIZE).isEmpty() ? openings : List.of(),
                                          page.items(),
                                          page.nextCursor())));
            });
  }

  /** All of it, piece by piece: each account's opening, then its lines. */
  Multi<String> csv(SqlConnection connection, GeneralLedgerRequest wanted, PaperLanguage language) {
    return connection
        .query("select extract(year from now() at time zone zone)::int from ledger")
        .execute()
        .map(rows -> wanted.period(rows.iterator().next().getInteger(0)))
        .chain(
            period ->
                connection
                    .preparedQuery(OPENINGS.formatted(language.tag()))
                    .execute(Tuple.from(openings(wanted, period)))
                    .map(rows -> new LedgerLines(list(rows.getDelegate()), period.from())))
        .onItem()
        .transformToMulti(
            lines ->
                Multi.createBy()
                    .concatenating()
                    .streams(
                        Multi.createFrom().item(LedgerLines.HEAD),
                        stream(connection, wanted, lines),
                        Multi.createFrom().item(lines).map(LedgerLines::rest)));
  }

  private static Multi<String> stream(
      SqlConnection connection, GeneralLedgerRequest wanted, LedgerLines lines) {
    var all = parameters(wanted, wanted.period(lines.year()), List.of(), null);
    return RowsInPieces.of(connection, sql(wanted), LINES_AT_ONCE, all)
        .map(rows -> rows.stream().map(lines::next).collect(Collectors.joining()));
  }

  private static Uni<Page<LedgerPage.Item>> lines(
      GeneralLedgerRequest wanted,
      Period period,
      List<LedgerPage.Opening> openings,
      PageRequest request) {
    var after = request.after(KEY_SIZE);
    var running = new HashMap<String, BigDecimal>();
    openings.forEach(opening -> running.put(opening.account(), opening.balance()));
    if (!after.isEmpty()) {
      running.put(after.getFirst(), Cursors.amount(after.getLast()));
    }
    return CompanySql.execute(sql(wanted), parameters(wanted, period, after, request.limitAndOne()))
        .map(
            rows -> {
              var items = new ArrayList<LedgerPage.Item>();
              for (Row row : rows) {
                var account = row.getString("account");
                var item =
                    LedgerPage.Item.of(
                        row, running.getOrDefault(account, BigDecimal.ZERO.setScale(2)));
                running.put(account, item.balance());
                items.add(item);
              }
              return Page.of(items, request, GeneralLedger::key);
            });
  }

  private static String sql(GeneralLedgerRequest wanted) {
    return wanted.partnerId == null ? LINES : LINES_OF_PARTNER;
  }

  private static List<String> key(LedgerPage.Item item) {
    return List.of(
        item.account(),
        item.date().toString(),
        item.entryId().toString(),
        Integer.toString(item.line()),
        item.balance().toPlainString());
  }

  private static @Nullable Object[] openings(GeneralLedgerRequest wanted, Period period) {
    return new @Nullable Object[] {
      period.year(),
      period.from().getMonthValue(),
      wanted.first(),
      wanted.last(),
      wanted.partnerId,
      period.from()
    };
  }

  private static @Nullable Object[] parameters(
      GeneralLedgerRequest wanted, Period period, List<String> after, @Nullable Integer limit) {
    boolean isFirst = after.isEmpty();
    return new @Nullable Object[] {
      period.year(),
      wanted.first(),
      wanted.last(),
      period.from(),
      period.to(),
      wanted.partnerId,
      isFirst ? "" : after.getFirst(),
      isFirst ? LocalDate.EPOCH : Cursors.day(after.get(1)),
      isFirst ? FIRST : PageRequest.id(after.get(2)),
      isFirst ? (short) 0 : Cursors.number(after.get(3)),
      limit
    };
  }

  private static List<LedgerPage.Opening> list(Iterable<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(LedgerPage.Opening::of).toList();
  }
}
