package dz.mizan.auth.user;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wants to be a user, in his own words. */
@RegisterForReflection
public record NewUser(
    @Schema(examples = "amina", description = "Letters, digits and ._@+- without regard to case")
        @NotBlank
        @Size(max = Usernames.MAX_LENGTH)
        @Pattern(regexp = Usernames.PATTERN, message = "only letters, digits and ._@+-")
        String username,
    @Schema(examples = "amina@atlas.dz")
        @NotBlank
        @Size(max = 254)
        @Email
        @Pattern(regexp = PRINTABLE, message = "no control characters")
        String email,
    @Schema(examples = "Amina Bensaïd")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = PRINTABLE, message = "no control characters")
        String fullName,
    @Schema(description = "12 to 128 characters of any kind") @NotNull @PasswordLength
        Password password) {

  static final String PRINTABLE = "[^\\p{Cntrl}]*";
}
