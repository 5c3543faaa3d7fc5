package dz.mizan.auth.webauthn;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * {@code toJSON()} of what {@code navigator.credentials.create} gives. Browsers add members as the
 * standard grows, so unknown ones are passed over here.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "RegistrationResponseJSON")
public record AttestationJson(
    @Schema(description = "base64url")
        @NotNull
        @Size(min = 1, max = 1_366)
        @Pattern(regexp = AttestationJson.BASE64URL)
        String rawId,
    @Schema(examples = "public-key") @NotNull @Pattern(regexp = "public-key") String type,
    @NotNull @Valid Response response,
    @Valid @Nullable ClientExtensionResults clientExtensionResults) {

  static final String BASE64URL = "[A-Za-z0-9_-]*";

  /** What the authenticator answered. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @Schema(name = "AuthenticatorAttestationResponseJSON")
  public record Response(
      @NotNull @Size(max = 8_192) @Pattern(regexp = BASE64URL) String clientDataJSON,
      @NotNull @Size(max = 65_536) @Pattern(regexp = BASE64URL) String attestationObject,
      @Schema(examples = "[\"internal\", \"hybrid\"]") @Size(max = 8)
          @Nullable List<@NotNull @Size(max = 32) @Pattern(regexp = "[a-z-]+") String>
              transports) {}

  /** Of the extensions only the one that was asked for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @Schema(name = "ClientExtensionResultsJSON")
  public record ClientExtensionResults(@Valid @Nullable CredentialProperties credProps) {}

  /** Properties of the new passkey. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @Schema(name = "CredentialPropertiesJSON")
  public record CredentialProperties(
      @Schema(description = "Whether it can be used without a username") @Nullable Boolean rk) {}

  /** Whether the passkey can be used without a username; null if the browser does not know. */
  @Nullable Boolean discoverable() {
    return clientExtensionResults == null || clientExtensionResults.credProps() == null
        ? null
        : clientExtensionResults.credProps().rk();
  }
}
