package dz.mizan.accounting.treasury;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money to be moved within the company.
 *
 * @param date today if missing
 */
@Schema(name = "NewTreasuryTransfer")
record TransferRequest(
    @NotNull UUID fromId,
    @NotNull UUID toId,
    @Schema(type = SchemaType.STRING, examples = "50000.00")
        @NotNull
        @Positive
        @DecimalMax("999999999999999.99")
        @Digits(integer = 15, fraction = 2)
        BigDecimal amount,
    @Schema(examples = "2026-11-26") @Nullable LocalDate date,
    @Schema(examples = "Versement de la recette")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = TreasuryRequest.NO_CONTROL, message = "no control characters")
        String label,
    @Schema(examples = "BV-118")
        @Size(min = 1, max = 100)
        @Pattern(regexp = TreasuryRequest.NO_CONTROL, message = "no control characters")
        @Nullable String reference) {

  /** When and why one is taken back. */
  @Schema(name = "TreasuryTransferCancellation")
  record Cancellation(
      @Schema(examples = "2026-11-26", description = "Today if missing")
          @Nullable LocalDate date) {}
}
