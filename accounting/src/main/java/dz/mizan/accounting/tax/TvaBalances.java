package dz.mizan.accounting.tax;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What stands on the accounts of TVA at the end of a month: all that was not declared yet.
 *
 * @param balances debit less credit, by account
 * @param creditAccount where the credit is carried forward
 * @param assetsPrefix of TVA on fixed assets
 */
record TvaBalances(Map<String, BigDecimal> balances, String creditAccount, String assetsPrefix) {
  private static final String COLLECTED = "4457";
  private static final String DEDUCTIBLE = "4456";

  TvaBalances {
    balances = new TreeMap<>(balances);
  }

  BigDecimal collected() {
    return sum(account -> account.startsWith(COLLECTED)).negate();
  }

  BigDecimal deductibleOnAssets() {
    return sum(this::isOfAssets);
  }

  BigDecimal deductibleOnOthers() {
    return sum(account -> isDeductible(account) && !isOfAssets(account));
  }

  BigDecimal creditBefore() {
    return sum(creditAccount::equals);
  }

  /** Those that a return brings to zero. */
  Map<String, BigDecimal> cleared() {
    var cleared = new TreeMap<String, BigDecimal>();
    balances.forEach(
        (account, balance) -> {
          if (balance.signum() != 0
              && (account.startsWith(COLLECTED)
                  || isDeductible(account)
                  || account.equals(creditAccount))) {
            cleared.put(account, balance);
          }
        });
    return cleared;
  }

  private boolean isDeductible(String account) {
    return account.startsWith(DEDUCTIBLE) && !account.equals(creditAccount);
  }

  private boolean isOfAssets(String account) {
    return isDeductible(account) && account.startsWith(assetsPrefix);
  }

  private BigDecimal sum(Predicate<String> which) {
    return balances.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
