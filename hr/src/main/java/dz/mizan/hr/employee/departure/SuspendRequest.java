package dz.mizan.hr.employee.departure;

import dz.mizan.hr.employee.Day;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody does not work for the time being.
 *
 * @param from first day, not after today; today if left out
 * @param paid whether he is paid meanwhile; no if left out
 */
record SuspendRequest(
    @Schema(examples = "2026-11-26") @Day @Nullable LocalDate from,
    @Nullable Boolean paid,
    @Schema(examples = "Mise à pied")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String reason) {
  // Before they are checked: a text of blanks of any kind is none.
  SuspendRequest {
    reason = reason == null ? reason : reason.strip();
  }
}
