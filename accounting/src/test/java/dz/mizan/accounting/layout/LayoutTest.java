package dz.mizan.accounting.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.balance.Sides;
import dz.mizan.accounting.seed.SeedFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {
  private static final ScfLayouts SCF = new ScfLayouts();
  private static final List<String> CHART =
      Arrays.stream(SeedFile.read("scf_accounts.csv").column("code"))
          .filter(code -> code.length() >= 3)
          .toList();

  @ParameterizedTest
  @EnumSource(Statement.class)
  void the_layouts_of_the_scf_leave_no_account_out_and_count_every_line_once(Statement statement) {
    assertThat(LayoutCheck.faults(SCF.of(statement), CHART)).isEmpty();
  }

  /** Each account alone, on either side, and accounts that companies open below it. */
  @Test
  void every_account_of_classes_1_to_5_lands_on_one_line_whichever_its_sign() {
    var layout = SCF.of(Statement.BALANCE_SHEET);
    for (var code : CHART) {
      for (var account : List.of(code, code + "9", code + "001")) {
        for (int sign : new int[] {1, -1}) {
          var placed = layout.place(List.of(sides(account, sign * 100L)));
          assertThat(placed).as(account).hasSize(1);
          var amounts = layout.amounts(placed);
          assertThat(
                  amounts
                      .get("total-assets")
                      .net()
                      .subtract(amounts.get("total-liabilities").net()))
              .as("%s %d", account, sign)
              .isEqualByComparingTo(BigDecimal.valueOf(sign * 100L, 2));
        }
      }
    }
  }

  /** Where algeria.md, (b), puts them. */
  @ParameterizedTest
  @CsvSource({
    "207, goodwill, goodwill",
    "204, intangible, intangible",
    "2804, intangible, intangible",
    "2907, goodwill, goodwill",
    "211, land, land",
    "2812, land, land",
    "213, buildings, buildings",
    "2914, buildings, buildings",
    "2182, other-tangible, other-tangible",
    "28182, other-tangible, other-tangible",
    "225, concession, concession",
    "229, other-noncurrent, other-noncurrent",
    "238, in-progress, in-progress",
    "265, equity-method, equity-method",
    "261, participations, participations",
    "269, participations, participations",
    "271, other-securities, other-securities",
    "2742, loans, loans",
    "298, loans, loans",
    "133, deferred-tax-assets, deferred-tax-assets",
    "134, deferred-taxes, deferred-taxes",
    "155, deferred-taxes, deferred-taxes",
    "158, provisions, provisions",
    "380, stocks, stocks",
    "390, stocks, stocks",
    "411, customers, other-debts",
    "4191, other-debtors, other-debts",
    "491, customers, customers",
    "401, other-debtors, suppliers",
    "4091, other-debtors, other-debts",
    "421, other-debtors, other-debts",
    "431, other-debtors, other-debts",
    "4421, other-debtors, taxes-payable",
    "4441, taxes-receivable, taxes-payable",
    "44567, taxes-receivable, taxes-payable",
    "4477, taxes-receivable, taxes-payable",
    "4486, other-debtors, other-debts",
    "486, other-debtors, other-debts",
    "487, other-receivables, other-debts",
    "471, other-receivables, other-debts",
    "503, placements, placements",
    "509, placements, other-debts",
    "521, placements, cash-liabilities",
    "512, cash, cash-liabilities",
    "519, cash, cash-liabilities",
    "530, cash, cash-liabilities",
    "591, cash, cash",
    "101, capital, capital",
    "108, capital, capital",
    "109, uncalled-capital, uncalled-capital",
    "103, reserves, reserves",
    "105, revaluation, revaluation",
    "107, equivalence, equivalence",
    "120, result, result",
    "129, result, result",
    "110, retained, retained",
    "119, retained, retained",
    "164, borrowings, borrowings",
    "171, borrowings, borrowings",
    "138, other-noncurrent, other-noncurrent",
    "131, provisions, provisions",
    "607, result, result",
    "700, result, result"
  })
  void accounts_are_on_the_lines_that_the_scf_says(String account, String debit, String credit) {
    var layout = SCF.of(Statement.BALANCE_SHEET);
    assertThat(layout.place(List.of(sides(account, 1))))
        .extracting(Placement::line)
        .containsExactly(debit);
    assertThat(layout.place(List.of(sides(account, -1))))
        .extracting(Placement::line)
        .containsExactly(credit);
  }

  @ParameterizedTest
  @CsvSource({
    "709, sales",
    "724, stock-change",
    "731, capitalised",
    "741, grants",
    "603, purchases",
    "609, purchases",
    "613, services",
    "627, services",
    "631, personnel",
    "645, taxes",
    "758, other-income",
    "658, other-expenses",
    "681, depreciation",
    "686, financial-expenses",
    "781, reversals",
    "786, financial-income",
    "766, financial-income",
    "661, financial-expenses",
    "695, current-tax",
    "698, current-tax",
    "692, deferred-tax",
    "693, deferred-tax",
    "77, extraordinary-income",
    "67, extraordinary-expenses"
  })
  void expenses_and_income_are_on_the_lines_by_nature(String account, String line) {
    assertThat(SCF.of(Statement.INCOME_STATEMENT).place(List.of(sides(account, 1))))
        .extracting(Placement::line)
        .containsExactly(line);
  }

  @Test
  void depreciation_is_deducted_from_the_gross_amount_of_its_line() {
    var layout = SCF.of(Statement.BALANCE_SHEET);
    var amounts =
        layout.amounts(
            layout.place(
                List.of(sides("213", 100_000), sides("2813", -30_000), sides("2913", -5_000))));
    assertThat(amounts.get("buildings").gross()).isEqualByComparingTo("1000.00");
    assertThat(amounts.get("buildings").deduction()).isEqualByComparingTo("350.00");
    assertThat(amounts.get("total-noncurrent-assets").net()).isEqualByComparingTo("650.00");
  }

  /** Whatever balanced books hold, assets equal liabilities and the result is 7 less 6. */
  @Test
  void any_balanced_books_have_statements_that_agree() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      var balances = new ArrayList<Sides>();
      var net = new HashMap<String, Long>();
      long sum = 0;
      for (int i = 0; i < 60; i++) {
        var account = CHART.get(random.nextInt(CHART.size()));
        long amount = random.nextLong(-1_000_000, 1_000_000);
        net.merge(account, amount, Long::sum);
        sum += amount;
      }
      net.merge("512", -sum, Long::sum);
      net.forEach((account, amount) -> balances.add(sides(account, amount)));
      var sheet = amounts(Statement.BALANCE_SHEET, balances);
      assertThat(sheet.get("total-assets").net())
          .as("seed %d", seed)
          .isEqualByComparingTo(sheet.get("total-liabilities").net());
      var result =
          net.entrySet().stream()
              .filter(entry -> entry.getKey().compareTo("6") >= 0)
              .mapToLong(entry -> -entry.getValue())
              .sum();
      assertThat(amounts(Statement.INCOME_STATEMENT, balances).get("net-result").net())
          .as("seed %d", seed)
          .isEqualByComparingTo(BigDecimal.valueOf(result, 2));
    }
  }

  @Test
  void a_layout_that_counts_a_line_twice_or_never_is_found_out() {
    var layout = SCF.of(Statement.INCOME_STATEMENT);
    var lines = new ArrayList<>(layout.lines());
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.code().equals("consumption")) {
        lines.set(
            i,
            new StatementLine(
                line.code(),
                line.kind(),
                line.side(),
                StatementLine.terms("purchases"),
                line.labels()));
      }
    }
    assertThat(faults(layout, lines, layout.accounts()))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).startsWith("must count exactly once"));
  }

  @Test
  void a_layout_that_leaves_accounts_out_or_names_unknown_lines_is_found_out() {
    var layout = SCF.of(Statement.BALANCE_SHEET);
    var without =
        layout.accounts().stream().filter(rule -> !rule.prefix().startsWith("53")).toList();
    assertThat(faults(layout, layout.lines(), without))
        .extracting(LayoutCheck.Fault::message)
        .contains("account 530 would be on no line");
    var unknown = new ArrayList<>(layout.accounts());
    unknown.add(new AccountRule("999", "nowhere", "total-assets", false));
    assertThat(faults(layout, layout.lines(), unknown))
        .extracting(LayoutCheck.Fault::message)
        .containsExactly("nowhere is no line for accounts", "total-assets is no line for accounts");
  }

  @Test
  void a_line_is_there_once_and_a_total_adds_up_lines_above_it() {
    var layout = SCF.of(Statement.CASH_FLOW);
    var lines = new ArrayList<>(layout.lines());
    lines.add(0, lines.getLast());
    assertThat(new HashSet<>(faults(layout, lines, layout.accounts())))
        .extracting(LayoutCheck.Fault::message)
        .contains("is there twice", "net-operating is no line above");
  }

  private static List<LayoutCheck.Fault> faults(
      Layout layout, List<StatementLine> lines, List<AccountRule> accounts) {
    return LayoutCheck.faults(new Layout(layout.statement(), 1, lines, accounts), CHART);
  }

  private static Map<String, Layout.Amounts> amounts(Statement statement, List<Sides> balances) {
    var layout = SCF.of(statement);
    return layout.amounts(layout.place(balances));
  }

  /** On its side, in centimes. */
  private static Sides sides(String account, long amount) {
    var centimes = BigDecimal.valueOf(Math.abs(amount), 2);
    return amount > 0
        ? new Sides(account, centimes, BigDecimal.ZERO)
        : new Sides(account, BigDecimal.ZERO, centimes);
  }
}
