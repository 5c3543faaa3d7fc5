package dz.mizan.inventory.purchasing.landed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Costs to spread over what was received.
 *
 * @param supplierId who is owed them, if known
 * @param allocatedOn the day of the revaluation; today if missing
 * @param weights of each goods line of the receipts, for the method WEIGHT
 */
public record LandedCostRequest(
    @NotNull @Size(min = 1, max = 50) List<@NotNull UUID> receiptIds,
    @Schema(examples = "VALUE") @NotNull SpreadMethod method,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid LandedCharge> charges,
    @Nullable UUID supplierId,
    @Schema(examples = "FT-2026-88")
        @Size(max = 64)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String reference,
    @Schema(examples = "2026-11-26") @Nullable LocalDate allocatedOn,
    @Size(max = 2000) @Nullable List<@NotNull @Valid Weight> weights) {

  /** What a line weighs, in any unit that is the same for all. */
  public record Weight(
      @NotNull UUID receiptLineId,
      @Schema(examples = "120.5", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("0")
          @Digits(integer = 9, fraction = 3)
          BigDecimal weight) {}

  BigDecimal total() {
    return charges.stream()
        .map(LandedCharge::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2);
  }

  List<LandedCharge> exactCharges() {
    return charges.stream()
        .map(c -> new LandedCharge(c.kind(), c.label(), c.amount().setScale(2)))
        .toList();
  }
}
