package dz.mizan.hr.attendance.timesheet;

import dz.mizan.hr.attendance.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rest to take on a day that would be worked. */
record RestRequest(
    @NotNull UUID employeeId,
    @Schema(examples = "2026-11-30") @NotNull LocalDate day,
    @Schema(examples = "480") @Min(1) @Max(720) int minutes,
    @Schema(examples = "Pour l'inventaire du vendredi 6")
        @Size(min = 1, max = 500)
        @Pattern(regexp = Limits.TEXT)
        @Nullable String reason) {}
