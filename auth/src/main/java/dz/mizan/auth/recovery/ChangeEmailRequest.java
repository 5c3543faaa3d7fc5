package dz.mizan.auth.recovery;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import dz.mizan.auth.user.NewUser;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another address, and the proof that it is the user who wants it. */
public record ChangeEmailRequest(
    @Schema(examples = "amina@atlas.dz")
        @NotBlank
        @Size(max = 254)
        @Email
        @Pattern(regexp = NewUser.PRINTABLE, message = "no control characters")
        String email,
    @NotNull @PasswordLength(min = 1) Password currentPassword) {}
