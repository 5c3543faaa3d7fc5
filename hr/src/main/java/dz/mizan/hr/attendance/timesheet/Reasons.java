package dz.mizan.hr.attendance.timesheet;

import dz.mizan.hr.attendance.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said with a step. */
final class Reasons {
  private Reasons() {}

  /** Why a timesheet goes back. */
  @Schema(name = "TimesheetReason")
  record Why(
      @Schema(examples = "Il manque la sortie du 12")
          @NotBlank
          @Size(min = 3, max = 500)
          @Pattern(regexp = Limits.TEXT)
          String reason) {}

  /**
   * An approval.
   *
   * @param justification why the month went beyond the law; needed where it did
   */
  @Schema(name = "TimesheetApproval")
  record Approval(
      @Schema(examples = "Arrêt technique de la chaîne, accord de l'inspection du travail")
          @Size(min = 3, max = 500)
          @Pattern(regexp = Limits.SAID)
          @Nullable String justification) {}
}
