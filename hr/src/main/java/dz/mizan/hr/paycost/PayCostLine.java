package dz.mizan.hr.paycost;

import dz.mizan.hr.pay.SlipDetail;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a department's people in a month, in dinars.
 *
 * @param month in which it was paid
 * @param department its code then; null for payslips that name none
 * @param payslips how many, of all kinds of runs
 * @param cost gross and the employer's contributions
 */
@RegisterForReflection
@Schema(name = "PayCostLine")
record PayCostLine(
    @Schema(examples = "2026-11") String month,
    @Schema(examples = "VENTES") @Nullable String department,
    @Schema(examples = "11") long payslips,
    @Schema(type = SchemaType.STRING, examples = "660000.00") String gross,
    @Schema(type = SchemaType.STRING, examples = "171600.00") String employerContributions,
    @Schema(type = SchemaType.STRING, examples = "523138.00") String net,
    @Schema(type = SchemaType.STRING, examples = "831600.00") String cost) {
  static final String[] HEAD = {
    "month", "department", "payslips", "gross", "employerContributions", "net", "cost"
  };

  static PayCostLine of(String month, String department, Sum sum) {
    return new PayCostLine(
        month,
        department.isEmpty() ? null : department,
        sum.payslips,
        sum.gross.toPlainString(),
        sum.employer.toPlainString(),
        sum.net.toPlainString(),
        sum.gross.add(sum.employer).toPlainString());
  }

  Object[] csv() {
    return new Object[] {
      month,
      department == null ? "" : department,
      payslips,
      new BigDecimal(gross),
      new BigDecimal(employerContributions),
      new BigDecimal(net),
      new BigDecimal(cost)
    };
  }

  /** What payslips come to so far. */
  static final class Sum {
    private long payslips;
    private BigDecimal gross = new BigDecimal("0.00");
    private BigDecimal employer = new BigDecimal("0.00");
    private BigDecimal net = new BigDecimal("0.00");

    void add(SlipDetail slip) {
      payslips++;
      gross = gross.add(slip.gross());
      employer = employer.add(slip.cnasEmployer());
      net = net.add(slip.net());
    }
  }
}
