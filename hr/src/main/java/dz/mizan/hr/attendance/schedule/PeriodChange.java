package dz.mizan.hr.attendance.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Other days for an assignment.
 *
 * @param to the last day; null until further notice
 */
@Schema(name = "ScheduleAssignmentChange")
record PeriodChange(
    @Schema(examples = "2026-11-22") @NotNull LocalDate from,
    @Schema(examples = "2026-12-31") @Nullable LocalDate to) {}
