package dz.mizan.hr.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as clients and the audit see it: without its number. */
@RegisterForReflection
@Schema(name = "EmployeeDocument")
record DocumentView(
    UUID id,
    UUID employeeId,
    DocumentKind kind,
    @Schema(examples = "Visite médicale périodique") @Nullable String title,
    @Schema(description = "Whether a number is known") boolean numbered,
    @Schema(examples = "2026-01-15") @Nullable LocalDate issuedOn,
    @Schema(examples = "2027-01-14") @Nullable LocalDate expiresOn,
    @Schema(examples = "https://files.example.dz/hr/vm-2026-118.pdf") @Nullable String url,
    @Nullable String note,
    @Schema(description = "Expires no more, and does not change") boolean archived) {

  static DocumentView of(Row row) {
    return new DocumentView(
        row.getUUID("id"),
        row.getUUID("employee_id"),
        DocumentKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("number") != null,
        row.getLocalDate("issued_on"),
        row.getLocalDate("expires_on"),
        row.getString("url"),
        row.getString("note"),
        row.getOffsetDateTime("archived_at") != null);
  }
}
