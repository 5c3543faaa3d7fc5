package dz.mizan.hr.employee.departure;

import dz.mizan.hr.employee.Day;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How somebody leaves.
 *
 * @param lastDay last day of work, past or future; the day before the first one, if that is to
 *     come, for who does not come after all
 * @param note for people
 * @param successorId to whom those report who reported to him; his manager if left out
 */
@Schema(name = "DepartureRequest")
record LeaveRequest(
    @Schema(examples = "RESIGNATION") @NotNull LeaveReason reason,
    @Schema(examples = "2026-12-31") @NotNull @Day LocalDate lastDay,
    @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String note,
    @Nullable UUID successorId) {}
