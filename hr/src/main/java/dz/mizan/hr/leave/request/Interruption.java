package dz.mizan.hr.leave.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The end of leave before its time.
 *
 * @param on first day that is not leave of this request any more
 * @param until last day of the sickness, with SICKNESS: a request for it is made and submitted
 * @param document its proof; the employee himself names both
 */
@Schema(name = "LeaveInterruption")
record Interruption(
    @Schema(examples = "2026-12-08") @NotNull LocalDate on,
    @NotNull Cause cause,
    @Schema(examples = "2026-12-12") @Nullable LocalDate until,
    @Schema(examples = "Arrêt de travail 2026/118")
        @Size(max = 200)
        @Pattern(regexp = NewLeave.TEXT)
        @Nullable String document,
    @Size(max = 500) @Pattern(regexp = NewLeave.TEXT) @Nullable String comment) {

  /** Why. */
  enum Cause {
    /** Loi 90-11 art. 50. */
    SICKNESS,
    /** Called back for imperious necessity, loi 90-11 art. 48; only by who manages the person. */
    RECALL
  }

  Interruption {
    document = NewLeave.blankToNull(document);
    comment = NewLeave.blankToNull(comment);
  }
}
