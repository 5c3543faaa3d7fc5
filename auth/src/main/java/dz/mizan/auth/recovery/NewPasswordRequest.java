package dz.mizan.auth.recovery;

import dz.mizan.auth.onetime.OneTimeToken;
import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret of a link, and the password that it is used to set. */
public record NewPasswordRequest(
    @Schema(description = "What stands behind #token= in the link") @NotNull @Size(max = 200)
        String token,
    @Schema(description = "12 to 128 characters of any kind") @NotNull @PasswordLength
        Password password) {
  OneTimeToken oneTimeToken() {
    return OneTimeToken.of(token);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "NewPasswordRequest";
  }
}
