package dz.mizan.accounting.closing;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.EntryKind;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.money.Money;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** Books what classes 6 and 7 stand at to the result: 120 if it is a profit, 129 if a loss. */
@ApplicationScoped
class BookResult {
  private static final String BALANCES =
      """
      select account, sum(debit) - sum(credit) as balance from account_balance
      where fiscal_year = $1 and account >= '6' and account < '8'
      group by account having sum(debit) <> sum(credit) order by account
      """;

  private final PostEntry postEntry;
  private final Settings settings;

  BookResult(PostEntry postEntry, Settings settings) {
    this.postEntry = postEntry;
    this.settings = settings;
  }

  /**
   * What was booked.
   *
   * @param result positive for a profit
   */
  record Booked(Money result, List<PostedEntry> entries) {}

  /** No entry if classes 6 and 7 are nil. */
  Uni<Booked> handle(int year) {
    return settings
        .current()
        .chain(
            now ->
                CompanySql.execute(BALANCES, (short) year)
                    .map(
                        rows ->
                            StreamSupport.stream(rows.spliterator(), false)
                                .map(r -> new Balance(r.getString(0), null, r.getBigDecimal(1)))
                                .toList())
                    .chain(
                        balances ->
                            post(
                                year,
                                balances,
                                now.text(Setting.CLOSING_JOURNAL),
                                now.account(
                                    Chunks.sum(balances).signum() > 0
                                        ? Setting.RESULT_LOSS_ACCOUNT
                                        : Setting.RESULT_PROFIT_ACCOUNT))));
  }

  private Uni<Booked> post(int year, List<Balance> balances, String journal, String resultAccount) {
    var drafts =
        Chunks.of(balances.stream().map(Balance::negated).toList(), resultAccount).stream()
            .map(lines -> draft(year, journal, lines))
            .toList();
    var result = Money.dzd(Chunks.sum(balances).negate());
    return drafts.isEmpty()
        ? Uni.createFrom().item(new Booked(result, List.of()))
        : postEntry.handleAll(drafts).map(posted -> new Booked(result, posted));
  }

  private static DraftEntry draft(int year, String journal, List<DraftEntry.Line> lines) {
    return new DraftEntry(
        journal,
        LocalDate.of(year, 12, 31),
        "Clôture " + year + " : solde des comptes de gestion",
        "CLOTURE-" + year,
        lines,
        Origin.document(Origins.YEAR, Origins.of(year)),
        EntryKind.CLOSING,
        null);
  }
}
