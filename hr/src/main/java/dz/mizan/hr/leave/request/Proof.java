package dz.mizan.hr.leave.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that proves a right to leave, by its number or address. */
@Schema(name = "LeaveDocument")
record Proof(
    @Schema(examples = "Certificat 2026/118")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NewLeave.TEXT)
        String document) {}
