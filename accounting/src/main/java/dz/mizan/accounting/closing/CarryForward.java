package dz.mizan.accounting.closing;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.EntryKind;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.period.FiscalYears;
import dz.mizan.accounting.period.IllegalPeriodState;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Books the opening balances of the next year: the difference between what this year stands at, by
 * account and partner, and what was carried before. The result of a year that is not closed yet is
 * carried as it is so far.
 */
@ApplicationScoped
class CarryForward {
  // $1 the year, $2 the origin of its entries, $3 profit and $4 loss.
  private static final String DIFFERENCE =
      """
      with stands as (
        select account, sum(debit) - sum(credit) as balance from account_balance
        where fiscal_year = $1 group by account),
      partners as (
        select account, partner_id, sum(debit) - sum(credit) as balance from partner_balance
        where fiscal_year = $1 and account < '6'
        group by account, partner_id),
      result as (select coalesce(sum(balance), 0) as balance from stands where account >= '6'),
      carried as (
        select l.account, l.partner_id, sum(l.debit) - sum(l.credit) as balance
        from entry_line l join journal_entry e on e.company_id = l.company_id and e.id = l.entry_id
        where e.fiscal_year = $1 + 1 and e.kind = 'OPENING'
          and (e.origin_id = $2 or e.reverses in (
            select o.id from journal_entry o
            where o.fiscal_year = $1 + 1 and o.kind = 'OPENING' and o.origin_id = $2))
        group by l.account, l.partner_id),
      wanted as (
        select account, partner_id, balance from partners
        union all
        select s.account, null, s.balance - coalesce(
          (select sum(p.balance) from partners p where p.account = s.account), 0)
        from stands s where s.account < '6'
        union all
        select case when balance > 0 then $4 else $3 end, null, balance from result
        union all
        select account, partner_id, -balance from carried)
      select account, partner_id, sum(balance) as balance from wanted
      group by account, partner_id having sum(balance) <> 0
      order by account, partner_id nulls first
      """;
  private static final String IMPORTED =
      """
      select exists (select from journal_entry e
        where e.fiscal_year = $1 and e.kind = 'OPENING' and e.origin = 'opening-import'
          and e.reverses is null
          and not exists (select from journal_entry r where r.reverses = e.id))
      """;

  private final FiscalYears years;
  private final PostEntry postEntry;
  private final Settings settings;

  CarryForward(FiscalYears years, PostEntry postEntry, Settings settings) {
    this.years = years;
    this.postEntry = postEntry;
    this.settings = settings;
  }

  /**
   * The same for a year that is not closed yet.
   *
   * @throws NotFound if the books do not have the year
   * @throws IllegalPeriodState if it is closed: then everything was carried
   * @throws OpeningImported if the balances of the year after were imported
   */
  Uni<List<PostedEntry>> provisional(int year) {
    return years
        .lock(year)
        .invoke(
            found -> {
              if (!found.isOpen()) {
                throw new IllegalPeriodState(found.named(), found.status(), "CARRIED");
              }
            })
        .call(() -> requireNotImported(year + 1))
        .chain(() -> handle(year));
  }

  /**
   * Carries into the year after; opens it if need be. The company's books are held alone. Nothing
   * is carried into a year whose opening was imported: that is its opening, and the years before it
   * must be closable all the same.
   *
   * @return the entries, none if nothing has changed
   */
  Uni<List<PostedEntry>> handle(int year) {
    return CompanySql.execute("select open_fiscal_year($1, true)", year + 1)
        .chain(() -> isImported(year + 1))
        .chain(
            imported -> imported ? Uni.createFrom().item(List.<PostedEntry>of()) : carryAll(year));
  }

  private Uni<List<PostedEntry>> carryAll(int year) {
    return settings
        .current()
        .chain(now -> difference(year, now).chain(lines -> post(year, now, lines)));
  }

  private static Uni<Boolean> isImported(int year) {
    return CompanySql.execute(IMPORTED, (short) year)
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  private static Uni<Boolean> requireNotImported(int year) {
    return isImported(year)
        .invoke(
            imported -> {
              if (imported) {
                throw new OpeningImported(year);
              }
            });
  }

  private static Uni<List<Balance>> difference(int year, SettingValues now) {
    return CompanySql.execute(
            DIFFERENCE,
            (short) year,
            Origins.of(year),
            now.account(Setting.RESULT_PROFIT_ACCOUNT),
            now.account(Setting.RESULT_LOSS_ACCOUNT))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Balance(
                                row.getString("account"),
                                row.getUUID("partner_id"),
                                row.getBigDecimal("balance")))
                    .toList());
  }

  private Uni<List<PostedEntry>> post(int year, SettingValues now, List<Balance> balances) {
    var drafts =
        Chunks.of(balances, now.account(Setting.OPENING_TRANSFER_ACCOUNT)).stream()
            .map(lines -> draft(year, now.text(Setting.OPENING_JOURNAL), lines))
            .toList();
    return drafts.isEmpty() ? Uni.createFrom().item(List.of()) : postEntry.handleAll(drafts);
  }

  private static DraftEntry draft(int year, String journal, List<DraftEntry.Line> lines) {
    UUID origin = Origins.of(year);
    return new DraftEntry(
        journal,
        LocalDate.of(year + 1, 1, 1),
        "À nouveau " + (year + 1),
        "AN-" + (year + 1),
        lines,
        Origin.document(Origins.YEAR, origin),
        EntryKind.OPENING,
        null);
  }
}
