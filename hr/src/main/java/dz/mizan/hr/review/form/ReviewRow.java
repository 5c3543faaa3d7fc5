package dz.mizan.hr.review.form;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as it is stored, with what of its cycle matters. */
record ReviewRow(
    UUID id,
    long version,
    UUID cycleId,
    String cycleName,
    String cycleStatus,
    UUID templateId,
    UUID scaleId,
    LocalDate from,
    LocalDate to,
    UUID employeeId,
    UUID managerId,
    UUID departmentId,
    ReviewStatus status,
    @Nullable BigDecimal score,
    @Nullable BigDecimal finalScore,
    @Nullable OffsetDateTime sharedAt,
    @Nullable OffsetDateTime signedAt,
    @Nullable Boolean agrees,
    @Nullable String signComment) {
  static final String COLUMNS =
      """
      r.id, r.version, r.cycle_id, c.name as cycle_name, c.status as cycle_status, c.template_id,
        c.scale_id, lower(r.period) as starts_on, upper(r.period) - 1 as ends_on, r.employee_id,
        r.manager_id, e.department_id, r.status, r.score, r.final_score, r.shared_at, r.signed_at,
        r.agrees, r.sign_comment
      """;
  static final String FROM =
      """
       from review r join review_cycle c on c.id = r.cycle_id join employee e on e.id = r.employee_id
      """;

  static ReviewRow of(Row row) {
    return new ReviewRow(
        row.getUUID("id"),
        row.getLong("version"),
        row.getUUID("cycle_id"),
        row.getString("cycle_name"),
        row.getString("cycle_status"),
        row.getUUID("template_id"),
        row.getUUID("scale_id"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getUUID("employee_id"),
        row.getUUID("manager_id"),
        row.getUUID("department_id"),
        ReviewStatus.valueOf(row.getString("status")),
        row.getBigDecimal("score"),
        row.getBigDecimal("final_score"),
        row.getOffsetDateTime("shared_at"),
        row.getOffsetDateTime("signed_at"),
        row.getBoolean("agrees"),
        row.getString("sign_comment"));
  }

  /** Whether those who are asked may write. */
  boolean isBeingWritten() {
    return status == ReviewStatus.WRITING
        && (cycleStatus.equals("OPEN") || cycleStatus.equals("CALIBRATION"));
  }

  /** What the audit has of it: no rating and no comment. */
  Brief brief() {
    return new Brief(id, cycleId, employeeId, status);
  }

  /** A review for the audit. */
  @RegisterForReflection
  record Brief(UUID id, UUID cycleId, UUID employeeId, ReviewStatus status) {}
}
