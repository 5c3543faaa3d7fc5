package dz.mizan.auth.recovery;

import dz.mizan.auth.onetime.OneTimeToken;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret of a link. */
public record LinkRequest(
    @Schema(description = "What stands behind #token= in the link") @NotNull @Size(max = 200)
        String token) {
  OneTimeToken oneTimeToken() {
    return OneTimeToken.of(token);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "LinkRequest";
  }
}
