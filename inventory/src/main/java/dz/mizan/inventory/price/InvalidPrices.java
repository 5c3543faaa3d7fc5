package dz.mizan.inventory.price;

import dz.mizan.common.problem.Refusal;
import java.util.List;

/** Prices or a list that make no sense; the violations name what and where. */
final class InvalidPrices extends Refusal {
  private static final int SHOWN = 50;

  record Wrong(String field, String message) {}

  InvalidPrices(String field, String message) {
    this(List.of(new Wrong(field, message)));
  }

  InvalidPrices(List<Wrong> all) {
    super(Kind.RULE_BROKEN, "invalid-prices");
    all.stream().limit(SHOWN).forEach(wrong -> violation(wrong.field(), wrong.message()));
  }
}
