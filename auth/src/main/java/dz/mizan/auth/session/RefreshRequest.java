package dz.mizan.auth.session;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The wish for new tokens. */
public record RefreshRequest(
    @Schema(examples = "mzr_AZP…", description = "Left out if it is in the cookie") @Size(max = 200)
        @Nullable String refreshToken) {

  @Override
  public String toString() {
    return "RefreshRequest[***]";
  }
}
