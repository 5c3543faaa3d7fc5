package dz.mizan.inventory.productimport;

import dz.mizan.inventory.price.DefaultPrices;
import dz.mizan.inventory.product.ImportProducts;
import dz.mizan.inventory.product.ImportedProduct;
import dz.mizan.inventory.productfile.FileLine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes some hundred lines in the running transaction: products, then their prices. */
@ApplicationScoped
class DoBatch {
  private final ImportProducts products;
  private final DefaultPrices prices;

  DoBatch(ImportProducts products, DefaultPrices prices) {
    this.products = products;
    this.prices = prices;
  }

  /**
   * What was done.
   *
   * @param errors why lines were refused
   */
  record Done(Tally tally, List<FoundError> errors) {}

  Uni<Done> handle(List<FileLine> lines) {
    return products
        .handle(lines.stream().map(FileLine::product).toList())
        .chain(
            outcomes ->
                prices
                    .set(prices(lines, outcomes))
                    .map(changed -> done(withPrices(outcomes, changed))));
  }

  private static List<DefaultPrices.Price> prices(
      List<FileLine> lines, List<ImportedProduct> outcomes) {
    var found = new ArrayList<DefaultPrices.Price>();
    for (int i = 0; i < lines.size(); i++) {
      BigDecimal price = lines.get(i).price();
      var outcome = outcomes.get(i);
      var product = outcome.productId();
      var unit = outcome.unit();
      var tvaCode = outcome.tvaCode();
      if (price != null && product != null && unit != null && tvaCode != null) {
        found.add(new DefaultPrices.Price(product, unit, tvaCode, price));
      }
    }
    return found;
  }

  // A product whose price alone is another counts as changed.
  private static List<ImportedProduct> withPrices(
      List<ImportedProduct> outcomes, java.util.Set<UUID> changed) {
    return outcomes.stream()
        .map(
            outcome ->
                outcome.outcome() == ImportedProduct.Outcome.UNCHANGED
                        && changed.contains(outcome.productId())
                    ? outcome.as(ImportedProduct.Outcome.CHANGED)
                    : outcome)
        .toList();
  }

  private static Done done(List<ImportedProduct> outcomes) {
    var errors = new ArrayList<FoundError>();
    for (var outcome : outcomes) {
      var error = outcome.error();
      if (error != null) {
        errors.add(new FoundError(outcome.line(), 0, outcome.column(), error));
      }
    }
    return new Done(Tally.of(outcomes), errors);
  }
}
