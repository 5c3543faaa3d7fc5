package dz.mizan.auth.session;

import dz.mizan.auth.key.AccessTokens;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token response in the manner of OAuth 2.0 (RFC 6749). */
public record LoginView(
    @Schema(description = "JWT; to be sent as Authorization: Bearer …") String accessToken,
    @Schema(examples = "Bearer") String tokenType,
    @Schema(examples = "900", description = "Seconds") long expiresIn) {
  static LoginView of(String accessToken) {
    return new LoginView(accessToken, "Bearer", AccessTokens.LIFE.toSeconds());
  }
}
