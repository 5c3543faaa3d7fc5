package dz.mizan.hr.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract, or the trial in it, that ends.
 *
 * @param what CONTRACT or TRIAL
 * @param renewed whether another contract goes on from this one
 */
@RegisterForReflection
@Schema(name = "ContractEndLine")
record ContractEndLine(
    @Schema(examples = "2026-12-31") LocalDate endsOn,
    @Schema(examples = "CONTRACT") String what,
    UUID contractId,
    @Schema(examples = "CT-2026-0001") String contractNumber,
    @Schema(examples = "CDD") String kind,
    boolean renewed,
    UUID employeeId,
    @Schema(examples = "E-0001") String number,
    @Schema(examples = "Amina") String firstName,
    @Schema(examples = "Benali") String lastName,
    UUID departmentId) {
  static final String[] HEAD = {
    "endsOn", "what", "contractNumber", "kind", "renewed", "number", "firstName", "lastName"
  };

  static ContractEndLine of(Row row) {
    return new ContractEndLine(
        row.getLocalDate("day"),
        row.getString("what"),
        row.getUUID("contract_id"),
        row.getString("contract_number"),
        row.getString("kind"),
        row.getBoolean("renewed"),
        row.getUUID("id"),
        row.getString("number"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getUUID("department_id"));
  }

  Object[] csv() {
    return new Object[] {endsOn, what, contractNumber, kind, renewed, number, firstName, lastName};
  }
}
