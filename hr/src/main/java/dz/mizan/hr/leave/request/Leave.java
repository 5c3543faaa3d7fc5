package dz.mizan.hr.leave.request;

import dz.mizan.hr.leave.type.PaidBy;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for leave as it is stored, with its type and employee.
 *
 * @param days as they were counted; null before it is submitted
 * @param brokenOffOn first day that was not taken after all
 * @param interruptsId leave that this sickness breaks off once it is approved
 * @param step which decision it waits for, from 1; null if it waits for none
 */
record Leave(
    UUID id,
    long version,
    UUID employeeId,
    String employeeNumber,
    String employeeName,
    UUID departmentId,
    @Nullable String site,
    UUID typeId,
    String typeCode,
    PaidBy paidBy,
    LeaveStatus status,
    LocalDate startsOn,
    LocalDate endsOn,
    boolean startsAtNoon,
    boolean endsAtNoon,
    @Nullable BigDecimal days,
    @Nullable LocalDate brokenOffOn,
    @Nullable String reason,
    @Nullable String document,
    @Nullable Integer step,
    @Nullable String decisionComment,
    @Nullable UUID interruptsId) {

  static Leave of(Row row) {
    var step = row.getShort("step");
    return new Leave(
        row.getUUID("id"),
        row.getLong("version"),
        row.getUUID("employee_id"),
        row.getString("employee_number"),
        row.getString("employee_name"),
        row.getUUID("department_id"),
        row.getString("site"),
        row.getUUID("type_id"),
        row.getString("type_code"),
        PaidBy.valueOf(row.getString("paid_by")),
        LeaveStatus.valueOf(row.getString("status")),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getBoolean("starts_at_noon"),
        row.getBoolean("ends_at_noon"),
        row.getBigDecimal("days"),
        row.getLocalDate("broken_off_on"),
        row.getString("reason"),
        row.getString("document"),
        step == null ? null : step.intValue(),
        row.getString("decision_comment"),
        row.getUUID("interrupts_id"));
  }

  Span span() {
    return new Span(startsOn, endsOn, startsAtNoon, endsAtNoon);
  }

  /**
   * @throws WrongLeaveStatus if it cannot become that
   */
  void requireMove(LeaveStatus next) {
    if (!status.canBecome(next)) {
      throw new WrongLeaveStatus(status);
    }
  }

  BigDecimal countedDays() {
    return days == null ? BigDecimal.ZERO : days;
  }
}
