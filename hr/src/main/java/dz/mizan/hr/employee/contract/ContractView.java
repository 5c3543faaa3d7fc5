package dz.mizan.hr.employee.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract of work as clients and the audit see it.
 *
 * @param endsOn last day; null if it has no end
 * @param renews the contract that it continues
 */
@RegisterForReflection
@Schema(name = "WorkContract")
record ContractView(
    UUID id,
    @Schema(examples = "CT-2026-000001") String number,
    UUID employeeId,
    ContractKind kind,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Schema(type = SchemaType.STRING, examples = "1") String workShare,
    @Nullable LocalDate trialUntil,
    @Nullable String cause,
    ContractStatus status,
    @Nullable String endReason,
    @Nullable UUID renews,
    long version) {

  static ContractView of(Row row) {
    return new ContractView(
        row.getUUID("id"),
        row.getString("number"),
        row.getUUID("employee_id"),
        ContractKind.valueOf(row.getString("kind")),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getBigDecimal("work_share").stripTrailingZeros().toPlainString(),
        row.getLocalDate("trial_until"),
        row.getString("cause"),
        ContractStatus.valueOf(row.getString("status")),
        row.getString("end_reason"),
        row.getUUID("renews"),
        row.getLong("version"));
  }

  /**
   * @throws WrongContractStatus if it may not become that
   */
  void requireCanBecome(ContractStatus next) {
    if (!status.canBecome(next)) {
      throw new WrongContractStatus(status);
    }
  }
}
