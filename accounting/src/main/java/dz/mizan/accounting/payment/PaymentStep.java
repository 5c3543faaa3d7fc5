package dz.mizan.accounting.payment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The details of a step of a payment; all may be missing.
 *
 * @param date today if missing; never in the future, nor before what happened before it
 */
@Schema(name = "PaymentStep")
record PaymentStep(
    @Schema(examples = "2026-11-26") @Nullable LocalDate date,
    @Schema(examples = "Saisie en double")
        @Size(min = 1, max = 200)
        @Pattern(regexp = PaymentRequest.NO_CONTROL, message = "no control characters")
        @Nullable String reason) {

  static final PaymentStep NOW = new PaymentStep(null, null);

  static PaymentStep of(@Nullable PaymentStep step) {
    return step == null ? NOW : step;
  }

  /** Where and when a cheque is taken to the bank. */
  @Schema(name = "ChequeDeposit")
  record Deposit(
      @Schema(examples = "2026-11-26") @Nullable LocalDate date,
      @Schema(description = "Another bank account than the payment named")
          @Nullable UUID treasuryAccountId) {}

  /** When and why a cheque bounced, and what the bank charged for it. */
  @Schema(name = "ChequeBounce")
  record Bounce(
      @Schema(examples = "2026-11-26") @Nullable LocalDate date,
      @Schema(examples = "Sans provision")
          @Size(min = 1, max = 200)
          @Pattern(regexp = PaymentRequest.NO_CONTROL, message = "no control characters")
          @Nullable String reason,
      @Schema(type = SchemaType.STRING, examples = "500.00")
          @PositiveOrZero
          @DecimalMax(AllocationRequest.LARGEST)
          @Digits(integer = 15, fraction = 2)
          @Nullable BigDecimal fees) {}
}
