package dz.mizan.auth.webauthn;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code toJSON()} of what {@code navigator.credentials.get} gives. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "AuthenticationResponseJSON")
public record AssertionJson(
    @Schema(description = "base64url")
        @NotNull
        @Size(min = 1, max = 1_366)
        @Pattern(regexp = AttestationJson.BASE64URL)
        String rawId,
    @Schema(examples = "public-key") @NotNull @Pattern(regexp = "public-key") String type,
    @NotNull @Valid Response response) {

  /** What the authenticator signed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @Schema(name = "AuthenticatorAssertionResponseJSON")
  public record Response(
      @NotNull @Size(max = 8_192) @Pattern(regexp = AttestationJson.BASE64URL)
          String clientDataJSON,
      @NotNull @Size(max = 8_192) @Pattern(regexp = AttestationJson.BASE64URL)
          String authenticatorData,
      @NotNull @Size(max = 2_048) @Pattern(regexp = AttestationJson.BASE64URL) String signature,
      @Schema(description = "base64url; absent where the passkey needs a username")
          @Size(max = 86)
          @Pattern(regexp = AttestationJson.BASE64URL)
          @Nullable String userHandle) {}

  /** Whose passkey the authenticator says it is; empty if it says nothing that we wrote. */
  public Optional<UserHandle> userHandle() {
    try {
      return Optional.ofNullable(response.userHandle())
          .map(Base64.getUrlDecoder()::decode)
          .flatMap(UserHandle::read);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
