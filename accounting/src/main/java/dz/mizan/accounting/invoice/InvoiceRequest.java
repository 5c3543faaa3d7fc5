package dz.mizan.accounting.invoice;

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
 * An invoice as it shall be.
 *
 * @param date on the paper; the day when it is issued if missing
 * @param dueDate the date and the terms of payment if missing
 * @param paymentMode needed when it is issued; cash bears the stamp duty
 * @param paymentTermsDays the customer's if missing
 * @param reference the customer's order
 * @param notes printed below
 * @param discountPercent on goods, services and transport, after their own
 * @param deposits issued invoices of deposits, to be taken off
 */
@Schema(name = "InvoiceRequest")
public record InvoiceRequest(
    @NotNull UUID partnerId,
    @Schema(examples = "2026-11-26") @Nullable LocalDate date,
    @Schema(examples = "2026-12-26") @Nullable LocalDate dueDate,
    @Schema(examples = "TRANSFER") @Nullable PaymentMode paymentMode,
    @Schema(examples = "30") @Min(0) @Max(365) @Nullable Integer paymentTermsDays,
    @Schema(examples = "BC-778")
        @Size(max = 64)
        @Pattern(regexp = NewLine.TEXT, message = NewLine.NO_CNTRL)
        @Nullable String reference,
    @Schema(examples = "Livraison franco")
        @Size(max = 1000)
        @Pattern(regexp = NewLine.TEXT, message = NewLine.NO_CNTRL)
        @Nullable String notes,
    @Schema(examples = "2.50", type = SchemaType.STRING)
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal discountPercent,
    @Size(max = 20) @Nullable List<@NotNull UUID> deposits,
    @NotNull @Size(min = 1, max = NewLine.MAX_LINES) List<@NotNull @Valid NewLine> lines) {

  List<UUID> takenOff() {
    return deposits == null ? List.of() : deposits;
  }

  BigDecimal discount() {
    return (discountPercent == null ? BigDecimal.ZERO : discountPercent).setScale(2);
  }
}
