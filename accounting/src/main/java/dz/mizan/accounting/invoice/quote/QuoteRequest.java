package dz.mizan.accounting.invoice.quote;

import dz.mizan.accounting.invoice.document.NewLine;
import dz.mizan.accounting.invoice.document.PaymentMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * A quote as it shall be.
 *
 * @param validUntil the setting quote-valid-days after it is sent, if missing
 * @param discountPercent on goods, services and transport, after their own
 */
@Schema(name = "QuoteRequest")
record QuoteRequest(
    @NotNull UUID partnerId,
    @Schema(examples = "2026-12-26") @Nullable LocalDate validUntil,
    @Schema(examples = "TRANSFER") @Nullable PaymentMode paymentMode,
    @Schema(examples = "30") @Min(0) @Max(365) @Nullable Integer paymentTermsDays,
    @Schema(examples = "Consultation 12/2026")
        @Size(max = 64)
        @Pattern(regexp = NewLine.TEXT, message = NewLine.NO_CNTRL)
        @Nullable String reference,
    @Size(max = 1000) @Pattern(regexp = NewLine.TEXT, message = NewLine.NO_CNTRL)
        @Nullable String notes,
    @Schema(examples = "2.50", type = SchemaType.STRING)
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal discountPercent,
    @NotNull @Size(min = 1, max = NewLine.MAX_LINES) List<@NotNull @Valid NewLine> lines) {

  BigDecimal discount() {
    return (discountPercent == null ? BigDecimal.ZERO : discountPercent).setScale(2);
  }
}
