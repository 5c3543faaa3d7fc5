package dz.mizan.hr.attendance.punch;

import dz.mizan.hr.attendance.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Overtime that is asked of somebody. */
record OvertimeOrderRequest(
    @NotNull UUID employeeId,
    @Schema(examples = "2026-11-29") @NotNull LocalDate day,
    @Schema(examples = "120") @Min(1) @Max(720) int minutes,
    @Schema(examples = "Inventaire annuel")
        @NotBlank
        @Size(min = 3, max = 500)
        @Pattern(regexp = Limits.TEXT)
        String reason) {}
