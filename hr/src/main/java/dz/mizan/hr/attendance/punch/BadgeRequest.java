package dz.mizan.hr.attendance.punch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose a badge is.
 *
 * @param to the last day; null until further notice
 */
record BadgeRequest(
    @Schema(examples = "000417") @NotNull @Pattern(regexp = NUMBER) String number,
    @NotNull UUID employeeId,
    @Schema(examples = "2026-11-22") @NotNull LocalDate from,
    @Nullable LocalDate to) {
  static final String NUMBER = "[A-Za-z0-9._-]{1,40}";
}
