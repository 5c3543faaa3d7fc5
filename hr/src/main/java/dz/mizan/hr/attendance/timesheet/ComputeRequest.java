package dz.mizan.hr.attendance.timesheet;

import dz.mizan.hr.attendance.Limits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which months to compute.
 *
 * @param employeeIds of these alone; null for all whom the caller may see
 * @param departmentId of this department itself
 */
@Schema(name = "ComputeTimesheetsRequest")
record ComputeRequest(
    @Schema(examples = "2026-11") @NotNull @Pattern(regexp = Limits.MONTH) String month,
    @Size(min = 1, max = 1000) @Nullable List<@NotNull UUID> employeeIds,
    @Nullable UUID departmentId) {}
