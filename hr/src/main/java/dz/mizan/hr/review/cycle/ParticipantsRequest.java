package dz.mizan.hr.review.cycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is reviewed.
 *
 * @param employees these; or else
 * @param departmentId all at work in this department itself who have a manager
 */
@Schema(name = "ReviewParticipantsRequest")
record ParticipantsRequest(
    @Size(min = 1, max = 500) @Nullable List<@NotNull @Valid Participant> employees,
    @Nullable UUID departmentId) {

  /**
   * One of them.
   *
   * @param reviewerId who reviews him; his manager if missing
   */
  @Schema(name = "ReviewParticipant")
  record Participant(@NotNull UUID employeeId, @Nullable UUID reviewerId) {}
}
