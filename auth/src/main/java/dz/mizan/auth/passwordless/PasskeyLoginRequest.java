package dz.mizan.auth.passwordless;

import dz.mizan.auth.webauthn.AssertionJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A login by passkey. */
public record PasskeyLoginRequest(
    @NotNull @Valid AssertionJson credential,
    @Schema(description = "Only needed where the credential has no userHandle") @Valid
        @Nullable PasskeyLoginName user,
    @Schema(description = "For pages in a browser: the tokens go into cookies", examples = "false")
        @Nullable Boolean cookies) {

  boolean wantsCookies() {
    return Boolean.TRUE.equals(cookies);
  }
}
