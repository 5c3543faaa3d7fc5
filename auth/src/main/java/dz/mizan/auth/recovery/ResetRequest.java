package dz.mizan.auth.recovery;

import dz.mizan.auth.user.NewUser;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who forgot his password. */
public record ResetRequest(
    @Schema(examples = "atlas", description = "The company's code")
        @NotBlank
        @Size(max = 32)
        @Pattern(regexp = NewUser.PRINTABLE, message = "no control characters")
        String company,
    @Schema(examples = "amina", description = "Username or e-mail address")
        @NotBlank
        @Size(max = 254)
        @Pattern(regexp = NewUser.PRINTABLE, message = "no control characters")
        String user) {}
