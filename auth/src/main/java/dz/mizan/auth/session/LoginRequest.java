package dz.mizan.auth.session;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants to log in. */
public record LoginRequest(
    @Schema(examples = "atlas", description = "The company's code")
        @NotBlank
        @Size(max = 32)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        String company,
    @Schema(examples = "amina")
        @NotBlank
        @Size(max = 64)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        String username,
    @NotNull @PasswordLength(min = 1) Password password,
    @Schema(description = "For pages in a browser: the tokens go into cookies", examples = "false")
        @Nullable Boolean cookies) {

  boolean wantsCookies() {
    return Boolean.TRUE.equals(cookies);
  }
}
