package dz.mizan.accounting.contract;

import dz.mizan.accounting.invoice.document.NewLine;
import dz.mizan.accounting.invoice.document.PaymentMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
 * A contract as it shall be; {@link Contract} explains the fields. Prices are those of a whole
 * period.
 *
 * @param endsOn the last day; needed where it renews itself
 * @param billingDay of the month; 1 if missing
 * @param renewalMonths by which it goes on where it renews itself
 * @param noticeDays how long before its end somebody must say so to keep it from going on
 */
@Schema(name = "ContractRequest")
record ContractRequest(
    @Schema(examples = "Maintenance des serveurs")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NewLine.TEXT, message = NewLine.NO_CNTRL)
        String label,
    @NotNull UUID partnerId,
    @NotNull Frequency frequency,
    @Schema(examples = "2026-11-15") @NotNull LocalDate startsOn,
    @Schema(examples = "2027-11-14") @Nullable LocalDate endsOn,
    @Schema(examples = "1") @Min(1) @Max(31) @Nullable Integer billingDay,
    @Nullable Boolean inArrears,
    @Schema(description = "true if missing") @Nullable Boolean prorated,
    @Schema(examples = "3.500", type = SchemaType.STRING)
        @DecimalMin("-50")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 3)
        @Nullable BigDecimal anniversaryPercent,
    @Nullable Boolean renews,
    @Schema(examples = "12") @Min(1) @Max(120) @Nullable Integer renewalMonths,
    @Schema(examples = "30") @Min(0) @Max(365) @Nullable Integer noticeDays,
    @Schema(description = "Whether invoices are issued; drafts if missing")
        @Nullable Boolean issues,
    @Nullable PaymentMode paymentMode,
    @Schema(examples = "30") @Min(0) @Max(365) @Nullable Integer paymentTermsDays,
    @Size(max = 64) @Pattern(regexp = NewLine.TEXT, message = NewLine.NO_CNTRL)
        @Nullable String reference,
    @Size(max = 1000) @Pattern(regexp = NewLine.TEXT, message = NewLine.NO_CNTRL)
        @Nullable String notes,
    @Schema(examples = "0.00", type = SchemaType.STRING)
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal discountPercent,
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid NewLine> lines) {

  boolean is(@Nullable Boolean flag) {
    return flag != null && flag;
  }
}
