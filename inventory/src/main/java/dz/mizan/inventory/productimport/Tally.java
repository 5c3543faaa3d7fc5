package dz.mizan.inventory.productimport;

import dz.mizan.inventory.product.ImportedProduct;
import java.util.List;

/** How many lines became what. */
record Tally(long done, long created, long changed, long unchanged, long refused) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  static Tally of(List<ImportedProduct> outcomes) {
    long[] counts = new long[ImportedProduct.Outcome.values().length];
    outcomes.forEach(outcome -> counts[outcome.outcome().ordinal()]++);
    return new Tally(outcomes.size(), counts[0], counts[1], counts[2], counts[3]);
  }

  Tally plus(Tally other) {
    return new Tally(
        done + other.done,
        created + other.created,
        changed + other.changed,
        unchanged + other.unchanged,
        refused + other.refused);
  }
}
