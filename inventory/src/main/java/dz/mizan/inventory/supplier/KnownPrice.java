package dz.mizan.inventory.supplier;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price whose product and unit are known to exist. */
record KnownPrice(
    UUID productId,
    @Nullable String supplierSku,
    String unit,
    BigDecimal price,
    BigDecimal minQuantity,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    boolean preferred) {

  static KnownPrice of(SupplierPriceRequest request, String unit, LocalDate today) {
    return new KnownPrice(
        request.productId(),
        SupplierTexts.stripped(request.supplierSku()),
        unit,
        request.price(),
        request.minQuantity() == null ? BigDecimal.ZERO : request.minQuantity(),
        request.validFrom() == null ? today : request.validFrom(),
        request.validUntil(),
        Boolean.TRUE.equals(request.preferred()));
  }

  /**
   * @throws InvalidPeriod if it ends before it begins
   */
  KnownPrice requirePeriod() {
    if (validUntil != null && validUntil.isBefore(validFrom)) {
      throw new InvalidPeriod();
    }
    return this;
  }

  /** The last day lies before the first. */
  static final class InvalidPeriod extends Refusal {
    InvalidPeriod() {
      super(Kind.INVALID, "invalid-request");
      violation("validUntil", "must not be before validFrom");
    }
  }
}
