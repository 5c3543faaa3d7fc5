package dz.mizan.hr.attendance.punchfile;

import dz.mizan.hr.attendance.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the files of a kind of terminal are read. */
@Schema(name = "PunchProfileRequest")
record ProfileRequest(
    @Schema(examples = "Borne de l'entrée")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Limits.TEXT)
        String name,
    @NotNull @Valid ProfileDefinition definition) {}
