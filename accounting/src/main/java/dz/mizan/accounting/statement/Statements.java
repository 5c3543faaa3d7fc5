package dz.mizan.accounting.statement;

import dz.mizan.accounting.balance.Balances;
import dz.mizan.accounting.balance.Sides;
import dz.mizan.accounting.layout.Layout;
import dz.mizan.accounting.layout.Layouts;
import dz.mizan.accounting.layout.Statement;
import dz.mizan.accounting.layout.StatementLine;
import dz.mizan.common.print.PaperLanguage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the statements of the company of the running transaction. */
@ApplicationScoped
class Statements {
  private final Layouts layouts;
  private final Balances balances;

  Statements(Layouts layouts, Balances balances) {
    this.layouts = layouts;
    this.balances = balances;
  }

  /** The year and the one before, as balances. */
  record Years(
      String currency, int year, int month, Layout layout, List<Sides> now, List<Sides> before) {}

  Uni<StatementView> read(Statement statement, StatementRequest wanted, PaperLanguage language) {
    return years(statement, wanted)
        .chain(
            years ->
                statement == Statement.CASH_FLOW
                    ? treasury(years).map(treasury -> view(years, treasury, language))
                    : Uni.createFrom().item(view(years, null, language)));
  }

  /**
   * Balances of a whole year include its closing entries, movements do not. A balance sheet is
   * compared with the end of the year before, what moved with the same months.
   */
  Uni<Years> years(Statement statement, StatementRequest wanted) {
    return balances
        .ledger(wanted.year)
        .chain(
            ledger ->
                layouts
                    .current(statement)
                    .chain(
                        layout ->
                            sides(statement, ledger.year(), wanted.month, wanted.balancesTo())
                                .chain(
                                    now ->
                                        sides(
                                                statement,
                                                ledger.year() - 1,
                                                wanted.month,
                                                Balances.CLOSING)
                                            .map(
                                                before ->
                                                    new Years(
                                                        ledger.currency(),
                                                        ledger.year(),
                                                        wanted.month,
                                                        layout,
                                                        now,
                                                        before)))));
  }

  private Uni<List<Sides>> sides(Statement statement, int year, int month, int balancesTo) {
    return switch (statement) {
      case BALANCE_SHEET, EQUITY_CHANGES -> balances.atEndOf(year, balancesTo);
      case INCOME_STATEMENT -> balances.moved(year, 1, month);
      case CASH_FLOW -> balances.cashMoved(year, month);
    };
  }

  private Uni<StatementView.Treasury> treasury(Years years) {
    return balances
        .treasury(years.year(), years.month())
        .chain(
            now ->
                balances
                    .treasury(years.year() - 1, years.month())
                    .chain(
                        before ->
                            balances
                                .moved(years.year(), 1, years.month())
                                .map(
                                    moved ->
                                        new StatementView.Treasury(
                                            now.opening(),
                                            now.closing(),
                                            before.opening(),
                                            before.closing(),
                                            result(moved)))));
  }

  /** Income less expenses. */
  static BigDecimal result(List<Sides> moved) {
    return moved.stream()
        .filter(sides -> sides.account().compareTo("6") >= 0)
        .map(sides -> sides.credit().subtract(sides.debit()))
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static StatementView view(
      Years years, StatementView.@Nullable Treasury treasury, PaperLanguage language) {
    var layout = years.layout();
    var now = layout.amounts(layout.place(years.now()));
    var before = layout.amounts(layout.place(years.before()));
    boolean hasDeductions = layout.statement() == Statement.BALANCE_SHEET;
    var lines =
        layout.lines().stream()
            .map(
                line -> {
                  var amounts = now.getOrDefault(line.code(), Layout.Amounts.ZERO);
                  var previous = before.getOrDefault(line.code(), Layout.Amounts.ZERO);
                  boolean isAmount = line.kind() != StatementLine.Kind.HEADING;
                  boolean isGross =
                      isAmount && hasDeductions && line.side() == StatementLine.Side.DEBIT;
                  return new StatementView.Line(
                      line.code(),
                      label(line, language),
                      line.kind().name().toLowerCase(Locale.ROOT),
                      isGross ? scaled(amounts.gross()) : null,
                      isGross ? scaled(amounts.deduction()) : null,
                      isAmount ? scaled(amounts.net()) : null,
                      isAmount ? scaled(previous.net()) : null);
                })
            .toList();
    return new StatementView(
        layout.statement().path(),
        years.year(),
        years.month(),
        years.currency(),
        lines,
        layout.left(years.now().stream().map(Sides::account).toList()),
        treasury);
  }

  static String label(StatementLine line, PaperLanguage language) {
    return language.pick(line.labels().fr(), line.labels().ar(), line.labels().en());
  }

  private static BigDecimal scaled(BigDecimal amount) {
    return amount.setScale(2);
  }
}
