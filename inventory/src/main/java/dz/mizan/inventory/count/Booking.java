package dz.mizan.inventory.count;

import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockPart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The differences of one product that go the same way, as one movement.
 *
 * @param lines in the order of their parts
 */
record Booking(UUID productId, boolean isGain, boolean isSerial, List<Line> lines) {

  /** A line that is not as the ledger had it. */
  record Line(
      UUID id,
      UUID productId,
      boolean isSerial,
      @Nullable UUID lotId,
      @Nullable UUID locationId,
      BigDecimal difference) {}

  /** What a line's difference was worth when it was booked, signed. */
  record Worth(UUID lineId, BigDecimal value) {}

  /**
   * Gains before losses, for what was found must be there before what is missing goes: goods of one
   * product that lie elsewhere than thought leave less than is reserved only in between. A serial
   * number must have gone from one place before it is in another.
   */
  static List<Booking> of(List<Line> differences) {
    var byWay = new LinkedHashMap<String, Booking>();
    for (var line : differences) {
      var isGain = line.difference().signum() > 0;
      byWay
          .computeIfAbsent(
              line.productId() + (isGain ? "+" : "-"),
              key -> new Booking(line.productId(), isGain, line.isSerial(), new ArrayList<>()))
          .lines()
          .add(line);
    }
    return byWay.values().stream()
        .sorted(
            Comparator.comparing(Booking::productId)
                .thenComparing(booking -> booking.isGain() == booking.isSerial()))
        .toList();
  }

  StockChange in(UUID warehouseId) {
    var parts =
        lines.stream()
            .filter(line -> line.lotId() != null || line.locationId() != null)
            .map(
                line ->
                    new StockPart(
                        line.lotId(), null, null, line.locationId(), line.difference().abs()))
            .toList();
    return StockChange.of(productId, warehouseId, MovementKind.COUNT, quantity()).in(parts);
  }

  BigDecimal quantity() {
    return lines.stream().map(Line::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Gives each line its share of the movement's value, half-up; the last takes the rest. */
  List<Worth> share(BigDecimal value) {
    var shares = new ArrayList<Worth>();
    var rest = value;
    var left = quantity();
    for (var line : lines) {
      var part =
          line.difference().compareTo(left) == 0
              ? rest
              : rest.multiply(line.difference()).divide(left, 2, RoundingMode.HALF_UP);
      shares.add(new Worth(line.id(), part));
      rest = rest.subtract(part);
      left = left.subtract(line.difference());
    }
    return shares;
  }
}
