package dz.mizan.auth.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An employee who should become a user.
 *
 * @param suggestedUsername made from his name; it may be taken
 * @param userId whom he is as a user; of a former one if the proposal is open again
 */
@RegisterForReflection
@Schema(name = "UserProposal")
record ProposalView(
    UUID id,
    UUID employeeId,
    @Schema(examples = "E-0001") String employeeNumber,
    @Schema(examples = "Amina") String firstName,
    @Schema(examples = "Benali") String lastName,
    @Schema(examples = "أمينة") @Nullable String firstNameAr,
    @Schema(examples = "بن علي") @Nullable String lastNameAr,
    @Schema(examples = "Comptable") String jobTitle,
    @Schema(examples = "amina@atlas.dz", description = "At work, if hr knows it")
        @Nullable String workEmail,
    ProposalStatus status,
    @Schema(examples = "amina.benali", description = "Made from the name; it may be taken")
        String suggestedUsername,
    @Nullable UUID userId,
    Instant createdAt,
    @Nullable Instant decidedAt,
    @Nullable UUID decidedBy) {

  static ProposalView of(Row row) {
    var decidedAt = row.getOffsetDateTime("decided_at");
    var first = row.getString("first_name");
    var last = row.getString("last_name");
    return new ProposalView(
        row.getUUID("id"),
        row.getUUID("employee_id"),
        row.getString("employee_number"),
        first,
        last,
        row.getString("first_name_ar"),
        row.getString("last_name_ar"),
        row.getString("job_title"),
        row.getString("work_email"),
        ProposalStatus.valueOf(row.getString("status")),
        SuggestedUsername.of(first, last),
        row.getUUID("user_id"),
        row.getOffsetDateTime("created_at").toInstant(),
        instant(decidedAt),
        row.getUUID("decided_by"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
