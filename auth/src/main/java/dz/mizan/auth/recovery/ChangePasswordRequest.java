package dz.mizan.auth.recovery;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user's password and the one that he wants instead. */
public record ChangePasswordRequest(
    @NotNull @PasswordLength(min = 1) Password currentPassword,
    @Schema(description = "12 to 128 characters of any kind, not the current one")
        @NotNull
        @PasswordLength
        Password newPassword) {
  boolean asksForTheSame() {
    return currentPassword.isSameAs(newPassword);
  }
}
