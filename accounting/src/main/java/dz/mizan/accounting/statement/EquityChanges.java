package dz.mizan.accounting.statement;

import dz.mizan.accounting.balance.Balances;
import dz.mizan.accounting.balance.Sides;
import dz.mizan.accounting.layout.Layout;
import dz.mizan.accounting.layout.Layouts;
import dz.mizan.accounting.layout.Statement;
import dz.mizan.accounting.layout.StatementLine;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Makes the statement of changes in equity. Columns are those of the company's layout; the row of
 * an entry follows from its accounts [K]: one with 457 distributes, one with 101, 103, 108 or 109
 * changes the capital, 104 is a gain that is not in the result, 105 a revaluation, 115 a change of
 * method or a correction; what remains moves equity from one account to another. Reads the entries
 * on equity accounts, of which a year has few.
 */
@ApplicationScoped
class EquityChanges {
  private static final String CHANGES =
      """
      with line as (
        select l.account, l.entry_id, l.credit - l.debit as amount,
          exists (select from entry_line o where o.entry_id = l.entry_id
            and o.account like '457%') as distributes,
          exists (select from entry_line o where o.entry_id = l.entry_id
            and left(o.account, 3) in ('101', '103', '108', '109')) as changes_capital
        from entry_line l join journal_entry e on e.id = l.entry_id
        where l.fiscal_year = $1::int and l.account >= '10' and l.account < '13'
          and l.date < make_date($1::int, $2::int, 1) + interval '1 month' and e.kind = 'NORMAL'),
      placed as (
        select account, amount, case
          when account like '104%' then 'UNREALISED'
          when account like '105%' then 'REVALUATION'
          when account like '115%' then 'CORRECTIONS'
          when distributes then 'DIVIDENDS'
          when changes_capital then 'CAPITAL'
          else 'TRANSFERS' end as reason
        from line)
      select reason, account, greatest(-sum(amount), 0) as debit, greatest(sum(amount), 0) as credit
      from placed group by reason, account order by reason, account
      """;

  private final Layouts layouts;
  private final Balances balances;

  EquityChanges(Layouts layouts, Balances balances) {
    this.layouts = layouts;
    this.balances = balances;
  }

  /** The rows of a year, in their order. */
  enum Reason {
    OPENING("Solde au 1er janvier", "الرصيد في أول جانفي", "Balance on 1 January"),
    CORRECTIONS(
        "Changements de méthode et corrections d'erreurs",
        "تغيير الطرق المحاسبية وتصحيح الأخطاء",
        "Changes of method and corrections"),
    REVALUATION(
        "Réévaluation des immobilisations", "إعادة تقييم التثبيتات", "Revaluation of fixed assets"),
    UNREALISED(
        "Profits ou pertes non comptabilisés dans le résultat",
        "الأرباح أو الخسائر غير المدرجة في النتيجة",
        "Gains and losses outside the result"),
    DIVIDENDS("Dividendes", "الحصص المدفوعة", "Dividends"),
    CAPITAL("Variation du capital", "تغير رأس المال", "Change of capital"),
    TRANSFERS("Affectations et virements", "التخصيصات والتحويلات", "Appropriations and transfers"),
    RESULT("Résultat net de la période", "صافي نتيجة الفترة", "Net result of the period"),
    CLOSING("Solde à la clôture", "الرصيد عند الإقفال", "Closing balance");

    private final String fr;
    private final String ar;
    private final String en;

    Reason(String fr, String ar, String en) {
      this.fr = fr;
      this.ar = ar;
      this.en = en;
    }
  }

  Uni<EquityView> read(StatementRequest wanted, PaperLanguage language) {
    return balances
        .ledger(wanted.year)
        .chain(
            ledger ->
                layouts
                    .current(Statement.EQUITY_CHANGES)
                    .chain(
                        layout ->
                            year(layout, ledger.year() - 1, 12, language)
                                .chain(
                                    before ->
                                        year(layout, ledger.year(), wanted.month, language)
                                            .map(
                                                now ->
                                                    view(
                                                        ledger,
                                                        wanted.month,
                                                        layout,
                                                        language,
                                                        before,
                                                        now)))));
  }

  private Uni<List<EquityView.Row>> year(
      Layout layout, int year, int month, PaperLanguage language) {
    var parts = new EnumMap<Reason, List<Sides>>(Reason.class);
    return balances
        .atEndOf(year, 0)
        .invoke(opening -> parts.put(Reason.OPENING, opening))
        .chain(() -> changes(year, month))
        .invoke(parts::putAll)
        .chain(() -> balances.moved(year, 1, month))
        .invoke(
            moved ->
                parts.put(
                    Reason.RESULT,
                    moved.stream().filter(sides -> sides.account().compareTo("6") >= 0).toList()))
        .chain(() -> balances.atEndOf(year, month == 12 ? Balances.CLOSING : month))
        .invoke(closing -> parts.put(Reason.CLOSING, closing))
        .map(closing -> rows(layout, year, parts, language));
  }

  private static Uni<Map<Reason, List<Sides>>> changes(int year, int month) {
    return CompanySql.execute(CHANGES, year, month)
        .map(
            rows -> {
              var changes = new EnumMap<Reason, List<Sides>>(Reason.class);
              StreamSupport.stream(rows.spliterator(), false)
                  .forEach(
                      row ->
                          changes
                              .computeIfAbsent(
                                  Reason.valueOf(row.getString("reason")),
                                  reason -> new ArrayList<>())
                              .add(
                                  new Sides(
                                      row.getString("account"),
                                      row.getBigDecimal("debit"),
                                      row.getBigDecimal("credit"))));
              return changes;
            });
  }

  private static List<EquityView.Row> rows(
      Layout layout, int year, Map<Reason, List<Sides>> parts, PaperLanguage language) {
    var rows = new ArrayList<EquityView.Row>();
    for (var reason : Reason.values()) {
      var amounts = layout.amounts(layout.place(parts.getOrDefault(reason, List.of())));
      var columns =
          layout.lines().stream()
              .map(StatementLine::code)
              .map(code -> amounts.getOrDefault(code, Layout.Amounts.ZERO).net().setScale(2))
              .toList();
      rows.add(
          new EquityView.Row(
              reason.name().toLowerCase(Locale.ROOT),
              language.pick(reason.fr, reason.ar, reason.en),
              year,
              columns.stream().map(BigDecimal::toPlainString).toList(),
              columns.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)));
    }
    return rows;
  }

  private static EquityView view(
      Balances.Ledger ledger,
      int month,
      Layout layout,
      PaperLanguage language,
      List<EquityView.Row> before,
      List<EquityView.Row> now) {
    var rows = new ArrayList<>(before);
    rows.addAll(now);
    return new EquityView(
        ledger.year(),
        month,
        ledger.currency(),
        layout.lines().stream()
            .map(line -> new EquityView.Column(line.code(), Statements.label(line, language)))
            .toList(),
        rows);
  }
}
