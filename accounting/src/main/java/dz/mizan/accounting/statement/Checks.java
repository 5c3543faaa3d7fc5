package dz.mizan.accounting.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.accounting.balance.Balances;
import dz.mizan.accounting.balance.Sides;
import dz.mizan.accounting.layout.Layouts;
import dz.mizan.accounting.layout.Statement;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.tenancy.CompanySql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Looks whether the statements of a year agree with each other and with the books. */
@ApplicationScoped
class Checks {
  private final Statements statements;
  private final Balances balances;
  private final Layouts layouts;

  Checks(Statements statements, Balances balances, Layouts layouts) {
    this.statements = statements;
    this.balances = balances;
    this.layouts = layouts;
  }

  /** What was checked. */
  @Schema(name = "StatementChecks")
  @RegisterForReflection
  record View(
      @Schema(examples = "2026") int year,
      @Schema(examples = "12") int month,
      boolean ok,
      List<Check> checks) {}

  /**
   * One check.
   *
   * @param detail amounts or accounts, where it fails
   */
  @Schema(name = "StatementCheck")
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Check(
      @Schema(
              examples = "assets-equal-liabilities",
              description =
                  "debits-equal-credits, every-account-on-a-line, assets-equal-liabilities,"
                      + " result-is-income-less-expenses, flows-explain-treasury,"
                      + " liaison-accounts-are-zero, suspense-accounts-are-zero")
          String check,
      boolean ok,
      @Schema(examples = "1190.00 / 1000.00") @Nullable String detail) {}

  Uni<View> read(StatementRequest wanted) {
    var found = new ArrayList<Check>();
    return statements
        .years(Statement.BALANCE_SHEET, wanted)
        .invoke(years -> ofBalances(found, years.now()))
        .call(() -> everyAccountIsOnALine(found))
        .call(() -> ofStatements(found, wanted))
        .map(
            years ->
                new View(years.year(), years.month(), found.stream().allMatch(Check::ok), found));
  }

  private static void ofBalances(List<Check> found, List<Sides> now) {
    equal(found, "debits-equal-credits", sum(now, Sides::debit), sum(now, Sides::credit));
    zero(found, "liaison-accounts-are-zero", now, List.of("18", "58"));
    zero(found, "suspense-accounts-are-zero", now, List.of("47"));
  }

  private Uni<Void> everyAccountIsOnALine(List<Check> found) {
    return CompanySql.execute("select code from account where postable order by code")
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString("code"))
                    .toList())
        .chain(
            chart ->
                left(chart, Statement.BALANCE_SHEET)
                    .chain(
                        first ->
                            left(chart, Statement.INCOME_STATEMENT)
                                .invoke(second -> first.addAll(second))
                                .replaceWith(first)))
        .invoke(
            left ->
                found.add(
                    new Check(
                        "every-account-on-a-line",
                        left.isEmpty(),
                        left.isEmpty() ? null : String.join(" ", left))))
        .replaceWithVoid();
  }

  private Uni<List<String>> left(List<String> chart, Statement statement) {
    return layouts.current(statement).map(layout -> new ArrayList<>(layout.left(chart)));
  }

  private Uni<Void> ofStatements(List<Check> found, StatementRequest wanted) {
    return statements
        .read(Statement.BALANCE_SHEET, wanted, PaperLanguage.FR)
        .invoke(
            sheet ->
                equal(
                    found,
                    "assets-equal-liabilities",
                    sheet.amount("total-assets"),
                    sheet.amount("total-liabilities")))
        .chain(sheet -> balances.moved(sheet.year(), 1, sheet.month()))
        .map(Statements::result)
        .chain(
            result ->
                statements
                    .read(Statement.INCOME_STATEMENT, wanted, PaperLanguage.FR)
                    .invoke(
                        income ->
                            equal(
                                found,
                                "result-is-income-less-expenses",
                                income.amount("net-result"),
                                result)))
        .chain(() -> statements.read(Statement.CASH_FLOW, wanted, PaperLanguage.FR))
        .invoke(
            flows -> {
              var treasury = flows.treasury();
              if (treasury != null) {
                equal(
                    found,
                    "flows-explain-treasury",
                    flows.amount("net-change"),
                    treasury.closing().subtract(treasury.opening()));
              }
            })
        .replaceWithVoid();
  }

  private static void equal(List<Check> found, String check, BigDecimal one, BigDecimal other) {
    boolean ok = one.compareTo(other) == 0;
    found.add(
        new Check(check, ok, ok ? null : one.toPlainString() + " / " + other.toPlainString()));
  }

  private static void zero(
      List<Check> found, String check, List<Sides> now, List<String> prefixes) {
    var open =
        now.stream()
            .map(Sides::account)
            .filter(account -> prefixes.stream().anyMatch(account::startsWith))
            .toList();
    found.add(new Check(check, open.isEmpty(), open.isEmpty() ? null : String.join(" ", open)));
  }

  private static BigDecimal sum(List<Sides> now, Function<Sides, BigDecimal> side) {
    return now.stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
