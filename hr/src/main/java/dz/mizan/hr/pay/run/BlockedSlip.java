package dz.mizan.hr.pay.run;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose payslip could not be calculated, and why. */
@RegisterForReflection
@Schema(name = "BlockedPayslip")
record BlockedSlip(
    UUID employeeId,
    @Schema(examples = "E-0001") String number,
    @Schema(examples = "Benali Amina") String name,
    @Schema(examples = "below-snmg") String reason,
    @Schema(examples = "what counts for the SNMG is less than it is for these days")
        String detail) {

  static BlockedSlip of(Row row) {
    return new BlockedSlip(
        row.getUUID("employee_id"),
        row.getString("number"),
        row.getString("last_name") + " " + row.getString("first_name"),
        row.getString("reason"),
        row.getString("detail"));
  }
}
