package dz.mizan.hr.pay.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.Slip;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payslip in a list. */
@RegisterForReflection
@Schema(name = "PayslipSummary")
record SlipSummary(
    UUID runId,
    UUID employeeId,
    @Schema(examples = "E-0001") String number,
    @Schema(examples = "Benali Amina") String name,
    @Schema(examples = "2026-11") String month,
    RunKind kind,
    @Schema(type = SchemaType.STRING, examples = "60000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal gross,
    @Schema(type = SchemaType.STRING, examples = "5400.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal cnasEmployee,
    @Schema(type = SchemaType.STRING, examples = "7042.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal irg,
    @Schema(type = SchemaType.STRING, examples = "47558.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal net) {

  static SlipSummary of(Slip slip) {
    var detail = slip.detail();
    return new SlipSummary(
        slip.runId(),
        slip.employeeId(),
        detail.person().number(),
        detail.person().lastName() + " " + detail.person().firstName(),
        slip.month().toString(),
        slip.kind(),
        detail.gross(),
        detail.cnasEmployee(),
        detail.irg(),
        detail.net());
  }
}
