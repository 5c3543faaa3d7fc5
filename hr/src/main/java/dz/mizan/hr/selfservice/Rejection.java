package dz.mizan.hr.selfservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why not; the employee reads it. */
@Schema(name = "ChangeRequestRejection")
record Rejection(
    @Schema(examples = "Le RIB n'est pas à votre nom")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = Wish.TEXT, message = "no control characters")
        String reason) {
  // Before they are checked: a text of blanks of any kind is none.
  Rejection {
    reason = reason == null ? reason : reason.strip();
  }
}
