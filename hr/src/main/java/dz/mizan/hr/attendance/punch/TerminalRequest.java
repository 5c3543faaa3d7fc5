package dz.mizan.hr.attendance.punch;

import dz.mizan.hr.attendance.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A terminal to know. */
record TerminalRequest(
    @Schema(examples = "PORTE-1") @NotNull @Pattern(regexp = Limits.CODE) String code,
    @Schema(examples = "Entrée du dépôt") @NotBlank @Size(max = 100) @Pattern(regexp = Limits.TEXT)
        String name) {}
