package dz.mizan.accounting.invoice.document;

import dz.mizan.accounting.tva.TvaCode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line as it shall be.
 *
 * @param kind goods if missing; a deduction is made by naming deposits
 * @param quantity at most three decimals
 * @param unitPrice dinars HT per unit, at most four decimals
 * @param discountPercent of the line; none if missing
 * @param tvaCode normal if missing, exempt for packaging and disbursements
 * @param account of class 7, where the usual one of its kind does not fit
 */
@Schema(name = "NewSalesLine")
public record NewLine(
    @Schema(examples = "GOODS") @Nullable LineKind kind,
    @Schema(examples = "HO-1L") @Size(min = 1, max = 64) @Pattern(regexp = TEXT, message = NO_CNTRL)
        @Nullable String sku,
    @Schema(examples = "Huile d'olive vierge extra 1 L")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = TEXT, message = NO_CNTRL)
        String designation,
    @Schema(examples = "LITRE") @Size(min = 1, max = 32) @Pattern(regexp = TEXT, message = NO_CNTRL)
        @Nullable String unit,
    @Schema(examples = "4", type = SchemaType.STRING)
        @NotNull
        @DecimalMin("0.001")
        @DecimalMax("999999999")
        @Digits(integer = 9, fraction = 3)
        BigDecimal quantity,
    @Schema(examples = "250.0000", type = SchemaType.STRING)
        @NotNull
        @DecimalMin("0")
        @DecimalMax("99999999999")
        @Digits(integer = 11, fraction = 4)
        BigDecimal unitPrice,
    @Schema(examples = "2.5", type = SchemaType.STRING)
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal discountPercent,
    @Schema(examples = "NORMAL") @Nullable TvaCode tvaCode,
    @Schema(examples = "700")
        @Pattern(regexp = "7[0-9]{2,11}", message = "an account of class 7, 3 to 12 digits")
        @Nullable String account) {
  public static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  public static final String NO_CNTRL = "no control characters";
  public static final int MAX_LINES = 500;

  LineKind kindOrGoods() {
    return kind == null ? LineKind.GOODS : kind;
  }

  TvaCode code() {
    if (tvaCode != null) {
      return tvaCode;
    }
    return kindOrGoods().isUntaxed() ? TvaCode.EXEMPT : TvaCode.NORMAL;
  }
}
