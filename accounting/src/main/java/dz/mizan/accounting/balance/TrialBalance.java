package dz.mizan.accounting.balance;

import dz.mizan.common.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The accounts with movement in one fiscal year, by code.
 *
 * @param totalDebit equals totalCredit
 */
@Schema(name = "TrialBalance")
record TrialBalance(
    @Schema(examples = "2026") int year, List<Item> items, Money totalDebit, Money totalCredit) {

  /**
   * What moved on one account.
   *
   * @param balance debit less credit; negative for a credit balance
   */
  @Schema(name = "TrialBalanceItem")
  record Item(
      @Schema(examples = "512") String account,
      @Schema(examples = "Banques comptes courants") String name,
      Money debit,
      Money credit,
      Money balance) {

    Item(String account, String name, Money debit, Money credit) {
      this(account, name, debit, credit, debit.minus(credit));
    }
  }

  static TrialBalance of(int year, String currency, List<Item> items) {
    return new TrialBalance(
        year, items, sum(items, Item::debit, currency), sum(items, Item::credit, currency));
  }

  private static Money sum(List<Item> items, Function<Item, Money> side, String currency) {
    return items.stream().map(side).reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
  }
}
