package dz.mizan.hr.attendance.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.print.sheet.Csv;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Overtime of a department in a month that is paid alike.
 *
 * @param premium in percent
 */
@RegisterForReflection
record OvertimeLineView(
    UUID departmentId,
    String departmentCode,
    String month,
    String kind,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal premium,
    int employees,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal hours) {
  static final String HEAD =
      Csv.line("department", "month", "kind", "premium_percent", "employees", "hours");

  static OvertimeLineView of(Row row) {
    return new OvertimeLineView(
        row.getUUID("department_id"),
        row.getString("code"),
        row.getString("month"),
        row.getString("kind"),
        row.getBigDecimal("premium"),
        row.getInteger("employees"),
        row.getBigDecimal("hours"));
  }

  String csv() {
    return Csv.line(departmentCode, month, kind, premium, employees, hours);
  }
}
