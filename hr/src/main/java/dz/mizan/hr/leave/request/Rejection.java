package dz.mizan.hr.leave.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why leave is not given. */
@Schema(name = "LeaveRejection")
record Rejection(
    @Schema(examples = "Clôture de l'exercice cette semaine-là")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = NewLeave.TEXT)
        String comment) {}
