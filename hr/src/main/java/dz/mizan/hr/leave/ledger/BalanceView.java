package dz.mizan.hr.leave.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody has of a type in a reference year.
 *
 * @param year by the one in which it begins
 * @param earned by months, corrections and adjustments
 * @param taken by requests, those that wait included
 * @param settled paid at the end of the contract
 * @param balance what is left
 */
@RegisterForReflection
@Schema(name = "LeaveBalance")
record BalanceView(
    UUID employeeId,
    @Schema(examples = "E-0001") String number,
    String lastName,
    String firstName,
    @Schema(examples = "DG") String departmentCode,
    UUID typeId,
    @Schema(examples = "ANNUAL") String typeCode,
    @Schema(examples = "2026") int year,
    @Schema(examples = "10.00") @JsonFormat(shape = Shape.STRING) BigDecimal earned,
    @Schema(examples = "4.00") @JsonFormat(shape = Shape.STRING) BigDecimal taken,
    @Schema(examples = "0.00") @JsonFormat(shape = Shape.STRING) BigDecimal settled,
    @Schema(examples = "6.00") @JsonFormat(shape = Shape.STRING) BigDecimal balance) {

  static BalanceView of(Row row) {
    return new BalanceView(
        row.getUUID("employee_id"),
        row.getString("number"),
        row.getString("last_name"),
        row.getString("first_name"),
        row.getString("department_code"),
        row.getUUID("type_id"),
        row.getString("type_code"),
        row.getShort("year"),
        row.getBigDecimal("earned"),
        row.getBigDecimal("taken"),
        row.getBigDecimal("settled"),
        row.getBigDecimal("balance"));
  }
}
