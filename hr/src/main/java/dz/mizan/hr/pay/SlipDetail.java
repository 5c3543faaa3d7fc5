package dz.mizan.hr.pay;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payslip. Amounts are in dinars with two decimals, and sums of the lines:
 *
 * <ul>
 *   <li>{@code gross} of all earnings, {@code contributable} of those in CNAS's base;
 *   <li>{@code cnasEmployee}, {@code irg} (scale and flat rate together) and {@code
 *       otherDeductions} are the deductions, so {@code net = gross − cnasEmployee − irg −
 *       otherDeductions};
 *   <li>{@code taxable} is what the monthly scale was applied to, {@code flatTaxable} what the flat
 *       rate was, both after CNAS; {@code irgFlat} is the part of {@code irg} of the latter;
 *   <li>{@code cnasEmployer} of all employer's lines.
 * </ul>
 *
 * @param month {@code 2026-11}, in which it is paid
 * @param covers the month that back pay is for; null for other runs
 * @param rules the first day on which the rules that were applied were in force
 * @param salary the monthly base salary in force at the end
 * @param daysPaid days, of a month of thirty, that the company pays: after entry and exit, without
 *     leave that CNAS or nobody pays; 0 if the salary of a month is not in it
 * @param hours contractual hours of those days, without hours of absence
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PayslipDetail")
public record SlipDetail(
    SlipPerson person,
    @Schema(examples = "2026-11") String month,
    @Nullable String covers,
    RunKind kind,
    LocalDate rules,
    @Schema(type = SchemaType.STRING, examples = "60000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal salary,
    @Schema(type = SchemaType.STRING, examples = "30") @JsonFormat(shape = Shape.STRING)
        BigDecimal daysPaid,
    @Schema(type = SchemaType.STRING, examples = "173.33") @JsonFormat(shape = Shape.STRING)
        BigDecimal hours,
    List<SlipLine> lines,
    @Schema(type = SchemaType.STRING, examples = "60000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal gross,
    @Schema(type = SchemaType.STRING, examples = "60000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal contributable,
    @Schema(type = SchemaType.STRING, examples = "54600.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal taxable,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal flatTaxable,
    @Schema(type = SchemaType.STRING, examples = "5400.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal cnasEmployee,
    @Schema(type = SchemaType.STRING, examples = "15600.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal cnasEmployer,
    @Schema(type = SchemaType.STRING, examples = "7042.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal irg,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal irgFlat,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal otherDeductions,
    @Schema(type = SchemaType.STRING, examples = "47558.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal net) {

  public SlipDetail {
    lines = List.copyOf(lines);
  }

  /** What the amounts of its lines of that kind come to. */
  public BigDecimal sum(SlipLine.Kind kind) {
    return lines.stream()
        .filter(line -> line.kind() == kind)
        .map(SlipLine::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "SlipDetail[" + person.number() + ", " + month + "]";
  }
}
