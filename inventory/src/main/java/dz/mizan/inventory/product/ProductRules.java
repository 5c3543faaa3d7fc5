package dz.mizan.inventory.product;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the parts of a product have to be beyond the form of each field. */
final class ProductRules {
  private ProductRules() {}

  /**
   * @throws InvalidProduct naming each field that is wrong
   */
  static void check(
      Unit base, List<UnitFactor> units, List<Barcode> barcodes, List<Picture> pictures) {
    var refusal = new InvalidProduct();
    checkUnits(base, units, refusal);
    checkBarcodes(
        barcodes, units.stream().map(UnitFactor::unit).collect(Collectors.toSet()), refusal);
    for (var i = 0; i < pictures.size(); i++) {
      if (!pictures.get(i).hasAddress()) {
        refusal.add("pictures[" + i + "].url", "must be an https address without a user");
      }
    }
    refusal.throwIfAny();
  }

  /**
   * @throws InvalidProduct if a service is to be tracked
   */
  static void check(@Nullable ProductKind kind, @Nullable Tracking tracking) {
    if (kind == ProductKind.SERVICE && tracking != null && tracking != Tracking.NONE) {
      throw new InvalidProduct("tracking", "a service has no stock to track");
    }
  }

  private static void checkUnits(Unit base, List<UnitFactor> units, InvalidProduct refusal) {
    var seen = new HashSet<>(Set.of(base.name()));
    for (var i = 0; i < units.size(); i++) {
      var unit = units.get(i);
      var field = "units[" + i + "]";
      if (!seen.add(unit.unit())) {
        refusal.add(field + ".unit", "is there already");
      }
      Unit.find(unit.unit())
          .flatMap(known -> known.fixedFactor(base))
          .filter(fixed -> fixed.compareTo(unit.factor()) != 0)
          .ifPresent(fixed -> refusal.add(field + ".factor", "is always " + fixed.toPlainString()));
    }
  }

  private static void checkBarcodes(
      List<Barcode> barcodes, Set<String> units, InvalidProduct refusal) {
    var seen = new HashSet<String>();
    for (var i = 0; i < barcodes.size(); i++) {
      var barcode = barcodes.get(i);
      var field = "barcodes[" + i + "]";
      if (!barcode.hasRightCheckDigit()) {
        refusal.add(field + ".code", "has a wrong check digit");
      }
      if (!seen.add(barcode.gtin())) {
        refusal.add(field + ".code", "is there already");
      }
      if (barcode.unit() != null && !units.contains(barcode.unit())) {
        refusal.add(field + ".unit", "is none of the product's other units");
      }
    }
  }
}
