package dz.mizan.inventory.transfer;

import dz.mizan.inventory.stock.StockPart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is stored; quantities in base units.
 *
 * @param lots those that left, in the order in which they expire
 */
record TransferLine(
    UUID id,
    UUID productId,
    String sku,
    String unit,
    BigDecimal unitQuantity,
    BigDecimal quantity,
    @Nullable String picks,
    BigDecimal sentValue,
    BigDecimal received,
    BigDecimal returned,
    BigDecimal lost,
    BigDecimal inTransit,
    BigDecimal inTransitValue,
    List<Lot> lots) {

  record Lot(
      UUID id,
      String number,
      @Nullable LocalDate expiresOn,
      BigDecimal sent,
      BigDecimal inTransit) {}

  boolean isInTransit() {
    return inTransit.signum() > 0;
  }

  /** What that much of it is worth: its share, half-up to the centime; the last takes the rest. */
  BigDecimal worth(BigDecimal part) {
    return part.compareTo(inTransit) == 0
        ? inTransitValue
        : inTransitValue.multiply(part).divide(inTransit, 2, RoundingMode.HALF_UP);
  }

  /**
   * That much of the lots in transit, those that expire first before the others.
   *
   * @return nothing where the product is not tracked
   */
  List<StockPart> firstToExpire(BigDecimal part) {
    var picked = new ArrayList<StockPart>();
    var missing = part;
    for (var lot : lots) {
      var taken = missing.min(lot.inTransit());
      if (taken.signum() > 0) {
        picked.add(new StockPart(lot.id(), null, null, null, taken));
        missing = missing.subtract(taken);
      }
    }
    return picked;
  }

  /**
   * The same parts with the ids of their lots.
   *
   * @throws InvalidTransfer if a lot is none of this line's, is missing or not expected, or the
   *     parts do not add up
   * @throws MoreThanInTransit if one lot has less in transit
   */
  List<StockPart> checked(BigDecimal part, List<StockPart> named, String field) {
    var resolved = new ArrayList<StockPart>();
    var sum = BigDecimal.ZERO;
    for (var each : named) {
      sum = sum.add(each.quantity());
      var lot = lots.isEmpty() ? null : lot(each, field);
      if (lots.isEmpty() && (each.lotId() != null || each.lotNumber() != null)) {
        throw new InvalidTransfer(field, "no lots of this product were sent");
      }
      resolved.add(
          new StockPart(
              lot == null ? null : lot.id(), null, null, each.locationId(), each.quantity()));
    }
    if (sum.compareTo(part) != 0) {
      throw new InvalidTransfer(field, "must add up to the quantity");
    }
    for (var lot : lots) {
      var wanted =
          resolved.stream()
              .filter(p -> lot.id().equals(p.lotId()))
              .map(StockPart::quantity)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (wanted.compareTo(lot.inTransit()) > 0) {
        throw new MoreThanInTransit(id, wanted, lot.inTransit());
      }
    }
    return resolved;
  }

  private Lot lot(StockPart part, String field) {
    return lots.stream()
        .filter(lot -> lot.id().equals(part.lotId()) || lot.number().equals(part.lotNumber()))
        .findFirst()
        .orElseThrow(() -> new InvalidTransfer(field, "no such lot was sent"));
  }
}
