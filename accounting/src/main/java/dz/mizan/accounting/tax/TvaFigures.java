package dz.mizan.accounting.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The figures of a month's return, rounded as they are declared.
 *
 * @param rates by percent, the highest first
 * @param exempt turnover without TVA
 * @param exactDue what the books come to before rounding; negative for a credit
 */
record TvaFigures(
    List<Rate> rates,
    BigDecimal exempt,
    BigDecimal collected,
    BigDecimal deductibleOnAssets,
    BigDecimal deductibleOnOthers,
    BigDecimal creditBefore,
    BigDecimal exactDue) {

  /**
   * What is declared of a rate.
   *
   * @param base rounded down to ten dinars
   * @param tva of the rounded base
   * @param booked TVA that is on the accounts
   */
  record Rate(BigDecimal percent, BigDecimal base, BigDecimal tva, BigDecimal booked) {}

  /**
   * @param taxed what sales documents and other entries of the month tell
   * @param exempt turnover of the month that bears no TVA
   * @param usual the percent of what is on the accounts and of no entry of the month: it was booked
   *     late
   */
  static TvaFigures of(
      TvaBalances balances, Collection<EntryTva.Taxed> taxed, BigDecimal exempt, BigDecimal usual) {
    var byRate = new TreeMap<BigDecimal, Sum>((a, b) -> b.compareTo(a));
    var told = BigDecimal.ZERO.setScale(2);
    for (var each : taxed) {
      if (each.percent().signum() > 0) {
        byRate.merge(each.percent(), new Sum(each.base(), each.tva()), Sum::plus);
        told = told.add(each.tva());
      }
    }
    var late = balances.collected().subtract(told);
    if (late.signum() != 0) {
      byRate.merge(usual, new Sum(EntryTva.base(late, usual), late), Sum::plus);
    }
    var rates = new ArrayList<Rate>();
    byRate.forEach((percent, sum) -> rates.add(rate(percent, sum)));
    return new TvaFigures(
        List.copyOf(rates),
        exempt.signum() > 0 ? Rounding.base(exempt) : BigDecimal.ZERO.setScale(2),
        rates.stream().map(Rate::tva).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
        Rounding.tax(balances.deductibleOnAssets()),
        Rounding.tax(balances.deductibleOnOthers()),
        Rounding.tax(balances.creditBefore()),
        balances
            .collected()
            .subtract(balances.deductibleOnAssets())
            .subtract(balances.deductibleOnOthers())
            .subtract(balances.creditBefore()));
  }

  private static Rate rate(BigDecimal percent, Sum sum) {
    var base = Rounding.base(sum.base());
    return new Rate(percent, base, Rounding.tax(base, percent), sum.tva());
  }

  BigDecimal deductible() {
    return deductibleOnAssets.add(deductibleOnOthers);
  }

  /** What is to be paid; zero if there is a credit. */
  BigDecimal due() {
    return balance().max(BigDecimal.ZERO).setScale(2);
  }

  /** What is carried forward; zero if something is to be paid. */
  BigDecimal creditAfter() {
    return balance().negate().max(BigDecimal.ZERO).setScale(2);
  }

  private BigDecimal balance() {
    return collected.subtract(deductible()).subtract(creditBefore);
  }

  private record Sum(BigDecimal base, BigDecimal tva) {
    Sum plus(Sum other) {
      return new Sum(base.add(other.base), tva.add(other.tva));
    }
  }
}
