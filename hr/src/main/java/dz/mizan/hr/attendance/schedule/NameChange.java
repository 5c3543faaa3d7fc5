package dz.mizan.hr.attendance.schedule;

import dz.mizan.hr.attendance.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may change about a shift or a schedule.
 *
 * @param isArchived no longer offered; who works by it goes on
 */
@Schema(name = "ScheduleNameChange")
record NameChange(
    @Schema(examples = "Journée d'été") @NotBlank @Size(max = 100) @Pattern(regexp = Limits.TEXT)
        String name,
    @Schema(examples = "false") boolean isArchived) {}
