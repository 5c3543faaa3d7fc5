package dz.mizan.inventory.sales;

import dz.mizan.inventory.trade.Totals;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What an order or a part of it comes to, in dinars: without tax, tax, and with it, and the bases
 * by rate of which they are the sums.
 */
record Amounts(BigDecimal totalHt, BigDecimal totalTva, BigDecimal totalTtc, List<Rate> groups) {
  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

  /** Nothing. */
  static final Amounts NONE = new Amounts(ZERO, ZERO, ZERO, List.of());

  /** Those taxed at one rate. */
  record Rate(BigDecimal tvaPercent, BigDecimal base, BigDecimal tva) {}

  /** Some quantity of an order's line. */
  record Part(SalesOrderLine line, BigDecimal quantity) {
    Totals.Line priced() {
      return new Totals.Line(quantity, line.unitPrice(), line.discountPercent(), line.tvaPercent());
    }

    /** HT after the line's discount and the order's. */
    BigDecimal net(BigDecimal documentDiscount) {
      return quantity.signum() == 0
          ? ZERO
          : Totals.of(List.of(priced()), documentDiscount).totalHt();
    }
  }

  static Amounts of(Totals totals) {
    return new Amounts(
        totals.totalHt(),
        totals.totalTva(),
        totals.totalTtc(),
        totals.groups().stream().map(g -> new Rate(g.tvaPercent(), g.base(), g.tva())).toList());
  }

  /** By the rounding of an order that consists of these parts alone. */
  static Amounts of(Collection<Part> parts, BigDecimal documentDiscount) {
    var lines = parts.stream().filter(p -> p.quantity().signum() > 0).map(Part::priced).toList();
    return lines.isEmpty() ? NONE : of(Totals.of(lines, documentDiscount));
  }

  /** What is left when a smaller part is taken away; rates of which nothing is left disappear. */
  Amounts minus(Amounts part) {
    var left = new ArrayList<Rate>();
    for (var group : groups) {
      var taken = part.at(group.tvaPercent());
      var rate =
          new Rate(
              group.tvaPercent(),
              group.base().subtract(taken.base()),
              group.tva().subtract(taken.tva()));
      if (rate.base().signum() != 0 || rate.tva().signum() != 0) {
        left.add(rate);
      }
    }
    return new Amounts(
        totalHt.subtract(part.totalHt),
        totalTva.subtract(part.totalTva),
        totalTtc.subtract(part.totalTtc),
        List.copyOf(left));
  }

  private Rate at(BigDecimal tvaPercent) {
    return groups.stream()
        .filter(g -> g.tvaPercent().compareTo(tvaPercent) == 0)
        .findFirst()
        .orElse(new Rate(tvaPercent, ZERO, ZERO));
  }

  /** As column {@code rate_groups} has them. */
  JsonArray toJson() {
    var array = new JsonArray();
    for (var group : groups) {
      array.add(
          new JsonObject()
              .put("tvaPercent", Decimals.percent(group.tvaPercent()))
              .put("base", Decimals.amount(group.base()))
              .put("tva", Decimals.amount(group.tva())));
    }
    return array;
  }

  static List<Rate> rates(JsonArray array) {
    return array.stream()
        .map(JsonObject.class::cast)
        .map(
            group ->
                new Rate(
                    new BigDecimal(group.getString("tvaPercent")),
                    new BigDecimal(group.getString("base")),
                    new BigDecimal(group.getString("tva"))))
        .toList();
  }
}
