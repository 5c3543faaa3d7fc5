package dz.mizan.hr.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert of a document that expires.
 *
 * @param daysBefore the threshold that was reached
 * @param daysLeft until the last day; negative once that is over
 */
@RegisterForReflection
@Schema(name = "DocumentAlert")
record AlertView(
    UUID id,
    UUID documentId,
    UUID employeeId,
    @Schema(examples = "E-0001") String employeeNumber,
    @Schema(examples = "Amina") String firstName,
    @Schema(examples = "Benali") String lastName,
    DocumentKind kind,
    @Nullable String title,
    @Schema(examples = "2026-12-20") LocalDate expiresOn,
    @Schema(examples = "30", description = "The threshold that was reached") int daysBefore,
    @Schema(examples = "24", description = "Negative once the last day is over") int daysLeft,
    Instant raisedAt,
    @Nullable Instant closedAt) {

  static AlertView of(Row row) {
    return new AlertView(
        row.getUUID("id"),
        row.getUUID("document_id"),
        row.getUUID("employee_id"),
        row.getString("employee_number"),
        row.getString("first_name"),
        row.getString("last_name"),
        DocumentKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getLocalDate("expires_on"),
        row.getInteger("days_before"),
        row.getInteger("days_left"),
        row.getOffsetDateTime("raised_at").toInstant(),
        instant(row.getOffsetDateTime("closed_at")));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
