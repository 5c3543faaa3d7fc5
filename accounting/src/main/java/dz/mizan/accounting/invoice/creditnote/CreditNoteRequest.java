package dz.mizan.accounting.invoice.creditnote;

import dz.mizan.accounting.invoice.document.NewLine;
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
 * A credit note as it shall be.
 *
 * @param invoiceId of an issued invoice; cannot be changed later
 * @param date on the paper; the day when it is issued if missing
 * @param lines what is credited; all that is left if missing
 */
@Schema(name = "CreditNoteRequest")
record CreditNoteRequest(
    @NotNull UUID invoiceId,
    @Schema(examples = "2026-11-26") @Nullable LocalDate date,
    @Schema(examples = "Marchandise non conforme")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NewLine.TEXT, message = NewLine.NO_CNTRL)
        String reason,
    @Size(max = 1000) @Pattern(regexp = NewLine.TEXT, message = NewLine.NO_CNTRL)
        @Nullable String notes,
    @Size(min = 1, max = NewLine.MAX_LINES) @Nullable List<@NotNull @Valid Line> lines) {

  /**
   * What is credited of a line: goods that came back by quantity, a rebate by amount.
   *
   * @param position of the line of the invoice
   * @param quantity at most what is left of it; one of quantity and amount
   * @param amount HT, at most what is left of it
   */
  @Schema(name = "CreditNoteLine")
  record Line(
      @Schema(examples = "1") @NotNull @Min(1) @Max(1000) Integer position,
      @Schema(examples = "1", type = SchemaType.STRING)
          @DecimalMin("0.001")
          @DecimalMax("999999999")
          @Digits(integer = 9, fraction = 3)
          @Nullable BigDecimal quantity,
      @Schema(type = SchemaType.STRING, examples = "100.00", description = "A rebate, HT")
          @DecimalMin("0.01")
          @DecimalMax("9999999999999.99")
          @Digits(integer = 13, fraction = 2)
          @Nullable BigDecimal amount) {}

  List<PriceCredit.Wanted> wanted() {
    return lines == null
        ? List.of()
        : lines.stream()
            .map(line -> new PriceCredit.Wanted(line.position(), line.quantity(), line.amount()))
            .toList();
  }
}
