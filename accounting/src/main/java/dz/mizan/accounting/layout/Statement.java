package dz.mizan.accounting.layout;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The statements whose lines are data (loi 07-11 art. 25: bilan, compte de résultat, flux de
 * trésorerie, variation des capitaux propres).
 */
public enum Statement {
  BALANCE_SHEET("[1-7]", Map.of("total-assets", 1, "total-liabilities", -1)),
  INCOME_STATEMENT("[67]", Map.of("net-result", 1)),
  CASH_FLOW("[1-7]", Map.of("net-change", 1)),
  EQUITY_CHANGES("(10|11|12|6|7)", Map.of());

  private final String accounts;

  @SuppressWarnings("ImmutableEnumChecker") // Map.of
  private final Map<String, Integer> results;

  Statement(String accounts, Map<String, Integer> results) {
    this.accounts = accounts;
    this.results = results;
  }

  /** As in an address: {@code balance-sheet}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its lines have to take in this account. The treasury is what a cash flow explains. */
  public boolean covers(String account) {
    return account.matches(accounts + ".*")
        && !(this == CASH_FLOW && account.matches("(51|53|54|58).*"));
  }

  /** The totals that its lines come to in the end, and the sign of a debit in each. */
  Map<String, Integer> results() {
    return results;
  }

  static List<String> paths() {
    return List.of("balance-sheet", "income-statement", "cash-flow", "equity-changes");
  }
}
