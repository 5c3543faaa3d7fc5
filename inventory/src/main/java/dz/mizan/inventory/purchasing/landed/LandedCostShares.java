package dz.mizan.inventory.purchasing.landed;

import dz.mizan.common.money.Money;
import dz.mizan.common.tenancy.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides what each line bears, and how much of it goes into the stock. */
final class LandedCostShares {
  private LandedCostShares() {}

  /**
   * @param onHand by level, what is there
   * @throws NothingToSpreadOn if there is no line, or all weights are zero
   */
  static List<LandedLine> of(
      BigDecimal total,
      SpreadMethod method,
      List<ReceivedLine> lines,
      Map<UUID, BigDecimal> weights,
      Map<Level.Key, BigDecimal> onHand) {
    var bases = lines.stream().map(line -> base(method, line, weights)).toList();
    if (bases.stream().noneMatch(base -> base.signum() > 0)) {
      throw new NothingToSpreadOn(method);
    }
    var amounts = Spread.of(total, bases);
    var left = new HashMap<>(onHand);
    var shares = new ArrayList<LandedLine>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var there = left.getOrDefault(line.level(), BigDecimal.ZERO).min(line.kept());
      left.merge(line.level(), there.negate(), BigDecimal::add);
      shares.add(share(line, amounts.get(i), there));
    }
    return shares;
  }

  private static BigDecimal base(
      SpreadMethod method, ReceivedLine line, Map<UUID, BigDecimal> weights) {
    return switch (method) {
      case VALUE ->
          line.value().multiply(line.kept()).divide(line.quantity(), 10, RoundingMode.HALF_UP);
      case QUANTITY -> line.kept();
      case WEIGHT -> weights.getOrDefault(line.id(), BigDecimal.ZERO);
      case EQUAL -> line.kept().signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    };
  }

  private static LandedLine share(ReceivedLine line, BigDecimal amount, BigDecimal there) {
    var stockValue = Spread.part(amount, there, line.kept());
    return new LandedLine(
        Ids.next(),
        line.id(),
        line.productId(),
        line.warehouseId(),
        Money.dzd(amount),
        there,
        Money.dzd(stockValue),
        Money.dzd(amount.subtract(stockValue)),
        null,
        null);
  }

  /**
   * What is taken out of the stock again of each share, none negative: its part for the goods that
   * are still there, and never more than the level is worth.
   */
  static List<BigDecimal> takenBack(List<LandedLine> lines, Map<Level.Key, Level> levels) {
    var onHand = new HashMap<Level.Key, BigDecimal>();
    var value = new HashMap<Level.Key, BigDecimal>();
    levels.forEach(
        (key, level) -> {
          onHand.put(key, level.onHand());
          value.put(key, level.value());
        });
    var back = new ArrayList<BigDecimal>();
    for (var line : lines) {
      var there = onHand.getOrDefault(line.level(), BigDecimal.ZERO).min(line.onHand());
      var part =
          Spread.part(line.stockValue().amount(), there, line.onHand())
              .min(value.getOrDefault(line.level(), BigDecimal.ZERO));
      onHand.merge(line.level(), there.negate(), BigDecimal::add);
      value.merge(line.level(), part.negate(), BigDecimal::add);
      back.add(part);
    }
    return back;
  }
}
