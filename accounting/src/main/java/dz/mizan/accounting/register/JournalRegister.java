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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the journal, in the order of the entries' numbers, which have no gap. */
@ApplicationScoped
class JournalRegister {
  private static final int LINES_AT_ONCE = 500;
  private static final int KEY_SIZE = 3;

  private static final String LINES =
      """
      select e.journal, e.number, e.date, e.reference, l.account, a.name_%s as name,
        coalesce(l.label, e.label) as label, l.debit, l.credit, l.entry_id, l.line_no
      from journal_entry e join entry_line l on l.entry_id = e.id
      join account a on a.code = l.account
      where e.fiscal_year = $1::int and ($2::text is null or e.journal = $2)
        and e.date between $3 and $4
        and (e.journal, e.fiscal_year, e.number) >= ($5, $1::int, $6)
        and (e.journal, e.number, l.line_no) > ($5, $6, $7)
      order by e.journal, e.number, l.line_no
      limit $8
      """;

  private final Balances balances;

  JournalRegister(Balances balances) {
    this.balances = balances;
  }

  /** A page, in the running company transaction. */
  Uni<JournalPage> page(JournalRequest wanted, PageRequest request, PaperLanguage language) {
    return balances
        .ledger(wanted.year)
        .chain(
            ledger -> {
              var period = wanted.period(ledger.year());
              return CompanySql.execute(
                      LINES.formatted(language.tag()),
                      parameters(wanted, period, request.after(KEY_SIZE), request.limitAndOne()))
                  .map(
                      rows ->
                          Page.of(
                              StreamSupport.stream(rows.spliterator(), false)
                                  .map(JournalPage.Item::of)
                                  .toList(),
                              request,
                              JournalRegister::key))
                  .map(
                      page ->
                          new JournalPage(
                              period.from(),
                              period.to(),
                              ledger.currency(),
                              page.items(),
                              page.nextCursor()));
            });
  }

  /** All of it, piece by piece. */
  Multi<String> csv(SqlConnection connection, JournalRequest wanted, PaperLanguage language) {
    return connection
        .query("select extract(year from now() at time zone zone)::int from ledger")
        .execute()
        .map(rows -> wanted.period(rows.iterator().next().getInteger(0)))
        .onItem()
        .transformToMulti(
            period ->
                Multi.createBy()
                    .concatenating()
                    .streams(
                        Multi.createFrom().item(JournalPage.HEAD),
                        stream(connection, wanted, period, language)));
  }

  private static Multi<String> stream(
      SqlConnection connection, JournalRequest wanted, Period period, PaperLanguage language) {
    var all = parameters(wanted, period, List.of(), null);
    return RowsInPieces.of(connection, LINES.formatted(language.tag()), LINES_AT_ONCE, all)
        .map(
            rows ->
                rows.stream()
                    .map(row -> JournalPage.Item.of(row).csv())
                    .collect(Collectors.joining()));
  }

  private static List<String> key(JournalPage.Item item) {
    return List.of(item.journal(), Long.toString(item.number()), Integer.toString(item.line()));
  }

  private static @Nullable Object[] parameters(
      JournalRequest wanted, Period period, List<String> after, @Nullable Integer limit) {
    boolean isFirst = after.isEmpty();
    return new @Nullable Object[] {
      period.year(),
      wanted.journal,
      period.from(),
      period.to(),
      isFirst ? "" : after.getFirst(),
      isFirst ? 0L : Cursors.large(after.get(1)),
      isFirst ? (short) 0 : Cursors.number(after.get(2)),
      limit
    };
  }
}
