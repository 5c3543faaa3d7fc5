package dz.mizan.hr.paper.reading;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.hr.pay.SlipDetail;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one or many payslips come to, in dinars; {@code net = gross − cnasEmployee − irg −
 * otherDeductions}.
 *
 * @param contributable in the base of the CNAS
 * @param taxable what the monthly scale of the IRG was applied to, after the CNAS
 * @param flatTaxable what its flat rate was applied to, after the CNAS
 * @param irg all of it
 * @param irgFlat the part of the flat rate
 * @param cnasEmployer what the employer pays on top
 */
@RegisterForReflection
@Schema(name = "PayrollSums")
public record Sums(
    @Schema(type = SchemaType.STRING, examples = "60000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal gross,
    @Schema(type = SchemaType.STRING, examples = "60000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal contributable,
    @Schema(type = SchemaType.STRING, examples = "5400.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal cnasEmployee,
    @Schema(type = SchemaType.STRING, examples = "54600.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal taxable,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal flatTaxable,
    @Schema(type = SchemaType.STRING, examples = "7042.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal irg,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal irgFlat,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal otherDeductions,
    @Schema(type = SchemaType.STRING, examples = "47558.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal net,
    @Schema(type = SchemaType.STRING, examples = "15600.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal cnasEmployer) {
  private static final BigDecimal NIL = BigDecimal.ZERO.setScale(2);

  public static final Sums ZERO = new Sums(NIL, NIL, NIL, NIL, NIL, NIL, NIL, NIL, NIL, NIL);

  public static Sums of(SlipDetail detail) {
    return new Sums(
        detail.gross(),
        detail.contributable(),
        detail.cnasEmployee(),
        detail.taxable(),
        detail.flatTaxable(),
        detail.irg(),
        detail.irgFlat(),
        detail.otherDeductions(),
        detail.net(),
        detail.cnasEmployer());
  }

  public Sums plus(Sums other) {
    return new Sums(
        gross.add(other.gross),
        contributable.add(other.contributable),
        cnasEmployee.add(other.cnasEmployee),
        taxable.add(other.taxable),
        flatTaxable.add(other.flatTaxable),
        irg.add(other.irg),
        irgFlat.add(other.irgFlat),
        otherDeductions.add(other.otherDeductions),
        net.add(other.net),
        cnasEmployer.add(other.cnasEmployer));
  }
}
