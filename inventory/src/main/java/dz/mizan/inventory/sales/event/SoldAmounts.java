package dz.mizan.inventory.sales.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Exact decimals with two places. The totals are the sums of the rate groups.
 *
 * @param currency ISO 4217
 */
@RegisterForReflection
public record SoldAmounts(
    String totalHt, String totalTva, String totalTtc, String currency, List<Rate> rates) {

  /** What is taxed at one rate: its base HT and the tax, rounded once. */
  @RegisterForReflection
  public record Rate(String tvaPercent, String base, String tva) {}
}
