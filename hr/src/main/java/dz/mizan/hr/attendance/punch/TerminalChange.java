package dz.mizan.hr.attendance.punch;

import dz.mizan.hr.attendance.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may change about a terminal. */
record TerminalChange(
    @Schema(examples = "Entrée du dépôt") @NotBlank @Size(max = 100) @Pattern(regexp = Limits.TEXT)
        String name,
    @Schema(examples = "true") boolean isActive) {}
