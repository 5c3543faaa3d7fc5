package dz.mizan.hr.attendance.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who works by a schedule from when on.
 *
 * @param employeeId one employee, or else a department with those below it
 * @param to the last day; null until further notice
 */
record ScheduleAssignmentRequest(
    @NotNull UUID scheduleId,
    @Nullable UUID employeeId,
    @Nullable UUID departmentId,
    @Schema(examples = "2026-11-22") @NotNull LocalDate from,
    @Schema(examples = "2027-06-30") @Nullable LocalDate to) {}
