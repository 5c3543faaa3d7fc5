package dz.mizan.accounting.balance;

import dz.mizan.accounting.balance.GeneralBalance.Item;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the balance générale of the company of the running transaction. */
@ApplicationScoped
class GeneralBalances {
  // Own accounts may be several digits longer than their parent: a group of so many digits need be
  // no account, and is then named by the longest one that it begins with.
  private static final String BALANCES =
      """
      with total as (
        select account, coalesce(opening, 0.00) as opening, coalesce(debit, 0.00) as debit,
          coalesce(credit, 0.00) as credit from account_totals($1, $2, $3)),
      grouped as (
        select left(t.account, $4) as code,
          sum(greatest(t.opening, 0.00)) as opening_debit,
          sum(greatest(-t.opening, 0.00)) as opening_credit,
          sum(t.debit) as debit, sum(t.credit) as credit,
          sum(greatest(t.opening + t.debit - t.credit, 0.00)) as balance_debit,
          sum(greatest(t.credit - t.debit - t.opening, 0.00)) as balance_credit
        from total t group by 1)
      select g.*, coalesce(a.name_%1$s, (
          select p.name_%1$s from account p where starts_with(g.code, p.code)
          order by length(p.code) desc limit 1)) as name, c.name_%1$s as class_name
      from grouped g left join account a on a.code = g.code
      join account c on c.code = left(g.code, 1)
      where g.opening_debit <> 0 or g.opening_credit <> 0 or g.debit <> 0 or g.credit <> 0
      order by g.code
      """;

  private final Balances balances;

  GeneralBalances(Balances balances) {
    this.balances = balances;
  }

  Uni<GeneralBalance> read(GeneralBalanceRequest wanted, PaperLanguage language) {
    return balances
        .ledger(wanted.year)
        .chain(
            ledger ->
                CompanySql.execute(
                        BALANCES.formatted(language.tag()),
                        ledger.year(),
                        wanted.from,
                        wanted.last(),
                        wanted.digits)
                    .map(rows -> Balances.list(rows, Named::of))
                    .map(items -> view(ledger.year(), ledger.currency(), wanted, items, language)));
  }

  private static GeneralBalance view(
      int year,
      String currency,
      GeneralBalanceRequest wanted,
      List<Named> rows,
      PaperLanguage language) {
    var shown = new ArrayList<Item>();
    var ofClass = new ArrayList<Item>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      ofClass.add(row.item());
      shown.add(row.item());
      if (i + 1 == rows.size() || !rows.get(i + 1).isOfClass(row.itsClass())) {
        shown.add(Item.sum(row.itsClass(), row.className(), ofClass));
        ofClass.clear();
      }
    }
    var total =
        Item.sum(
            "",
            language.pick("Total général", "المجموع العام", "Grand total"),
            rows.stream().map(Named::item).toList());
    return new GeneralBalance(
        year,
        wanted.from,
        wanted.last(),
        currency,
        shown.stream().map(item -> item.columns(wanted.columns())).toList(),
        total.columns(wanted.columns()));
  }

  private record Named(Item item, String className) {
    static Named of(Row row) {
      return new Named(
          new Item(
              row.getString("code"),
              row.getString("name"),
              false,
              row.getBigDecimal("opening_debit"),
              row.getBigDecimal("opening_credit"),
              row.getBigDecimal("debit"),
              row.getBigDecimal("credit"),
              row.getBigDecimal("balance_debit"),
              row.getBigDecimal("balance_credit")),
          row.getString("class_name"));
    }

    String itsClass() {
      return item.account().substring(0, 1);
    }

    boolean isOfClass(String other) {
      return itsClass().equals(other);
    }
  }
}
