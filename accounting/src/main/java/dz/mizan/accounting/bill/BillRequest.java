package dz.mizan.accounting.bill;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
 * A bill or credit note as its paper says.
 *
 * @param bookedOn the day of its entry; that of the paper if missing
 * @param creditedBillId the bill that a credit note is for; it settles what is open of it
 * @param paidInCash above the limit of the settings, TVA is then not recovered
 * @param withholdingBase what is withheld from; the total HT if missing
 * @param stampDuty that the supplier charges on cash
 * @param statedTva the total TVA on the paper, where it is a little off
 * @param instalments one, by the supplier's terms, if missing
 */
@Schema(name = "BillChange")
record BillRequest(
    @Schema(examples = "BILL", description = "BILL if missing") @Nullable BillKind kind,
    @NotNull UUID supplierId,
    @Schema(examples = "F-2026/118")
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = LINE, message = "some text without control characters")
        String supplierNumber,
    @Schema(examples = "2026-11-20") @NotNull LocalDate supplierDate,
    @Schema(examples = "2026-11-22") @Nullable LocalDate bookedOn,
    @Nullable UUID creditedBillId,
    @Schema(examples = "false") @Nullable Boolean paidInCash,
    @Schema(examples = "RENT_PROFESSIONAL") @Nullable Withholding withholding,
    @Schema(type = SchemaType.STRING, examples = "80000.00")
        @PositiveOrZero
        @DecimalMax(LARGEST)
        @Digits(integer = 13, fraction = 2)
        @Nullable BigDecimal withholdingBase,
    @Schema(type = SchemaType.STRING, examples = "0.00")
        @PositiveOrZero
        @DecimalMax(LARGEST)
        @Digits(integer = 13, fraction = 2)
        @Nullable BigDecimal stampDuty,
    @Schema(type = SchemaType.STRING, examples = "4793.70")
        @PositiveOrZero
        @DecimalMax(LARGEST)
        @Digits(integer = 13, fraction = 2)
        @Nullable BigDecimal statedTva,
    @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String note,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Line> lines,
    @Size(max = 24) @Nullable List<@NotNull @Valid Instalment> instalments) {

  static final String LINE = "(?=.*\\S)[^\\p{Cntrl}\\p{Cs}]*";
  static final String LARGEST = "9999999999999.99";

  BillRequest {
    supplierNumber = supplierNumber == null ? supplierNumber : supplierNumber.strip();
  }

  /**
   * A line.
   *
   * @param receiptLineId of what came; of goods only
   * @param account of an expense, an asset or transport; transport has one in the settings
   * @param quantity 1 if missing; of goods in the unit of the receipt
   * @param unitPrice without TVA
   * @param tvaPercent that of the receipt if missing, for goods
   * @param tvaDeductible true if missing
   */
  @Schema(name = "BillChangeLine")
  record Line(
      @Schema(examples = "EXPENSE") @NotNull BillLineKind kind,
      @Schema(examples = "Loyer du local, novembre")
          @Size(max = 200)
          @Pattern(regexp = LINE, message = "some text without control characters")
          @Nullable String label,
      @Nullable UUID receiptLineId,
      @Schema(examples = "6131") @Pattern(regexp = "[0-9]{3,12}", message = "3 to 12 digits")
          @Nullable String account,
      @Schema(examples = "ALG")
          @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,19}", message = "the code of a cost centre")
          @Nullable String costCentre,
      @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,19}", message = "the code of a project")
          @Nullable String project,
      @Schema(type = SchemaType.STRING, examples = "1")
          @DecimalMin("0.001")
          @DecimalMax("999999999.999")
          @Digits(integer = 9, fraction = 3)
          @Nullable BigDecimal quantity,
      @Schema(type = SchemaType.STRING, examples = "80000.00")
          @NotNull
          @PositiveOrZero
          @DecimalMax("9999999999.9999")
          @Digits(integer = 10, fraction = 4)
          BigDecimal unitPrice,
      @Schema(type = SchemaType.STRING, examples = "0")
          @PositiveOrZero
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 2)
          @Nullable BigDecimal discountPercent,
      @Schema(type = SchemaType.STRING, examples = "19")
          @PositiveOrZero
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 2)
          @Nullable BigDecimal tvaPercent,
      @Schema(examples = "true") @Nullable Boolean tvaDeductible) {

    BigDecimal quantityOrOne() {
      return quantity == null ? BigDecimal.ONE : quantity;
    }

    BigDecimal discount() {
      return discountPercent == null ? BigDecimal.ZERO : discountPercent;
    }

    boolean isDeductible() {
      return !Boolean.FALSE.equals(tvaDeductible);
    }
  }

  /** A part that is due on a day, or so many days after the date of the paper. */
  @Schema(name = "BillChangeInstalment")
  record Instalment(
      @Schema(examples = "30") @Min(0) @Max(730) @Nullable Integer days,
      @Schema(examples = "2026-12-20") @Nullable LocalDate dueOn,
      @Schema(type = SchemaType.STRING, examples = "50")
          @NotNull
          @DecimalMin("0.01")
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 2)
          BigDecimal percent) {}

  BillKind kindOrBill() {
    return kind == null ? BillKind.BILL : kind;
  }

  LocalDate bookedOnOrDate() {
    return bookedOn == null ? supplierDate : bookedOn;
  }

  boolean isPaidInCash() {
    return Boolean.TRUE.equals(paidInCash);
  }

  BigDecimal stamp() {
    return (stampDuty == null ? BigDecimal.ZERO : stampDuty).setScale(2);
  }

  List<Instalment> parts() {
    return instalments == null ? List.of() : instalments;
  }
}
