package dz.mizan.hr.pay;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of a payslip, with why it is what it is. Amounts are in dinars.
 *
 * @param code of its component, or {@code CNAS}, {@code IRG}, {@code IRG_FLAT}, {@code ADVANCE},
 *     {@code GARNISHMENT}, {@code CNAS_EMPLOYER}, {@code FNPOS}, {@code SOCIAL_WORKS}
 * @param base what the rate was applied to; null where that says nothing
 * @param rate in the unit that the rule names: percent, dinars an hour …
 * @param amount an earning adds to the gross (an absence is a negative one), a deduction is taken
 *     off it and positive, an employer's line is in neither
 * @param rule how it was computed: the formula, or the law's rule in words
 * @param source the text of law, agreement or decision behind the rule
 * @param taxable whether it is in the base of the IRG; earnings only
 * @param contributable whether it is in the base of CNAS; earnings only
 * @param periodic whether it is taxed by the monthly scale, else at the flat rate; earnings only
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PayslipLine")
public record SlipLine(
    @Schema(examples = "BASE") String code,
    @Schema(examples = "Salaire de base") String label,
    @Schema(examples = "الأجر القاعدي") @Nullable String labelAr,
    @Schema(type = SchemaType.STRING, examples = "60000.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal base,
    @Schema(type = SchemaType.STRING, examples = "9.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal rate,
    @Schema(type = SchemaType.STRING, examples = "60000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal amount,
    Kind kind,
    @Schema(examples = "base") String rule,
    @Schema(examples = "Loi 90-11 art. 81") String source,
    boolean taxable,
    boolean contributable,
    boolean periodic) {

  /** Where a line counts. */
  @Schema(name = "PayslipLineKind")
  public enum Kind {
    EARNING,
    DEDUCTION,
    EMPLOYER
  }

  /** A line that is no earning. */
  public static SlipLine other(
      String code,
      String label,
      @Nullable String labelAr,
      @Nullable BigDecimal base,
      @Nullable BigDecimal rate,
      BigDecimal amount,
      Kind kind,
      String rule,
      String source) {
    return new SlipLine(
        code, label, labelAr, base, rate, amount, kind, rule, source, false, false, true);
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "SlipLine[" + code + "]";
  }
}
