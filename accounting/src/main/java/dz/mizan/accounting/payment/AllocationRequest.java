package dz.mizan.accounting.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What part of a payment settles which document.
 *
 * @param documentId an invoice, bill or other document, or a journal entry, by its id
 * @param lineNo the line of its entry; needed only where several of the partner's are open
 * @param amount of the payment
 * @param discount for early payment, over and above the amount
 * @param writeOff a small difference that nobody will ask for, over and above the amount
 */
@Schema(name = "NewPaymentAllocation")
public record AllocationRequest(
    @NotNull UUID documentId,
    @Schema(examples = "1") @Min(1) @Nullable Integer lineNo,
    @Schema(type = SchemaType.STRING, examples = "1180.00")
        @NotNull
        @Positive
        @DecimalMax(LARGEST)
        @Digits(integer = 15, fraction = 2)
        BigDecimal amount,
    @Schema(type = SchemaType.STRING, examples = "0.00")
        @PositiveOrZero
        @DecimalMax(LARGEST)
        @Digits(integer = 15, fraction = 2)
        @Nullable BigDecimal discount,
    @Schema(type = SchemaType.STRING, examples = "0.40")
        @PositiveOrZero
        @DecimalMax(LARGEST)
        @Digits(integer = 15, fraction = 2)
        @Nullable BigDecimal writeOff) {

  static final String LARGEST = "999999999999999.99";
  static final int MOST = 100;

  /** Several at once, of a payment that exists. */
  @Schema(name = "NewPaymentAllocations")
  record Several(
      @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid AllocationRequest> allocations,
      @Schema(
              examples = "2026-11-26",
              description = "Of the entry for discount, difference or advance; today if missing")
          @Nullable LocalDate date) {}

  static BigDecimal exact(@Nullable BigDecimal amount) {
    return (amount == null ? BigDecimal.ZERO : amount).setScale(2);
  }
}
