package dz.mizan.hr.pay.run;

import dz.mizan.hr.pay.RunStatus;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipDetail;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payslip with every line explained.
 *
 * @param status of its run; before it is approved the payslip may still change
 */
@RegisterForReflection
@Schema(name = "PayslipView")
record SlipView(UUID runId, UUID employeeId, RunStatus status, SlipDetail detail) {
  static SlipView of(Slip slip) {
    return new SlipView(slip.runId(), slip.employeeId(), slip.status(), slip.detail());
  }
}
