package dz.mizan.inventory.sales;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Without tax, tax, with it; the totals are the sums of the rates. */
@RegisterForReflection
public record AmountsView(Money totalHt, Money totalTva, Money totalTtc, List<Rate> rates) {

  /** What is taxed at one rate: its base and the tax, rounded once. */
  @RegisterForReflection
  public record Rate(@Schema(examples = "19.00") String tvaPercent, Money base, Money tva) {}

  static AmountsView of(Amounts amounts) {
    return new AmountsView(
        Money.dzd(amounts.totalHt()),
        Money.dzd(amounts.totalTva()),
        Money.dzd(amounts.totalTtc()),
        amounts.groups().stream()
            .map(
                rate ->
                    new Rate(
                        Decimals.percent(rate.tvaPercent()),
                        Money.dzd(rate.base()),
                        Money.dzd(rate.tva())))
            .toList());
  }
}
