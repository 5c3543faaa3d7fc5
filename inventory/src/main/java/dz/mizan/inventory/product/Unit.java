package dz.mizan.inventory.product;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a quantity counts. Units of one measure have fixed proportions. */
public enum Unit {
  PIECE,
  BOX,
  PACK,
  CARTON,
  PALLET,
  BAG,
  BOTTLE,
  ROLL,
  SET,
  PAIR,
  DOZEN,
  MILLIGRAM(Measure.MASS, "0.000001"),
  GRAM(Measure.MASS, "0.001"),
  KILOGRAM(Measure.MASS, "1"),
  QUINTAL(Measure.MASS, "100"),
  TONNE(Measure.MASS, "1000"),
  MILLILITRE(Measure.VOLUME, "0.001"),
  CENTILITRE(Measure.VOLUME, "0.01"),
  LITRE(Measure.VOLUME, "1"),
  HECTOLITRE(Measure.VOLUME, "100"),
  CUBIC_METRE(Measure.VOLUME, "1000"),
  MILLIMETRE(Measure.LENGTH, "0.001"),
  CENTIMETRE(Measure.LENGTH, "0.01"),
  METRE(Measure.LENGTH, "1"),
  KILOMETRE(Measure.LENGTH, "1000"),
  SQUARE_METRE(Measure.AREA, "1"),
  HECTARE(Measure.AREA, "10000"),
  MINUTE,
  HOUR,
  DAY,
  MONTH,
  YEAR,
  KILOWATT_HOUR;

  private enum Measure {
    MASS,
    VOLUME,
    LENGTH,
    AREA
  }

  private final @Nullable Measure measure;
  private final BigDecimal size;

  Unit() {
    this.measure = null;
    this.size = BigDecimal.ONE;
  }

  Unit(Measure measure, String size) {
    this.measure = measure;
    this.size = new BigDecimal(size);
  }

  /**
   * How many of the base unit one of this is, where nature has decided it: a kilogram is 1000 grams
   * for everything, a box is what the company says.
   *
   * @return empty where it is for the company to say
   */
  Optional<BigDecimal> fixedFactor(Unit base) {
    if (measure == null || measure != base.measure) {
      return Optional.empty();
    }
    return Optional.of(size.divide(base.size).stripTrailingZeros());
  }

  static Optional<Unit> find(String code) {
    for (var unit : values()) {
      if (unit.name().equals(code)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
