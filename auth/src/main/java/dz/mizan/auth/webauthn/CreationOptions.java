package dz.mizan.auth.webauthn;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What {@code PublicKeyCredential.parseCreationOptionsFromJSON} takes (WebAuthn level 3, 5.1.9).
 *
 * @param timeout milliseconds
 */
@RegisterForReflection
public record CreationOptions(
    RelyingPartyName rp,
    UserName user,
    @Schema(description = "base64url; good for 5 minutes and once") String challenge,
    List<Algorithm> pubKeyCredParams,
    @Schema(examples = "300000") long timeout,
    @Schema(description = "The user's passkeys: an authenticator that has one makes no second")
        List<CredentialDescriptor> excludeCredentials,
    Selection authenticatorSelection,
    @Schema(examples = "none") String attestation,
    Extensions extensions) {

  /** For whom the passkey is made. */
  @RegisterForReflection
  public record RelyingPartyName(
      @Schema(examples = "example.dz") String id, @Schema(examples = "Mizan") String name) {}

  /** Whose passkey it is, as the authenticator lists it. */
  @RegisterForReflection
  public record UserName(
      @Schema(description = "base64url of 32 bytes that name company and user") String id,
      @Schema(examples = "amina@atlas") String name,
      @Schema(examples = "Amina Bensaïd") String displayName) {}

  /** A signature algorithm, in order of preference. */
  @RegisterForReflection
  public record Algorithm(
      @Schema(examples = "public-key") String type, @Schema(examples = "-7") long alg) {}

  /** What the authenticator has to be able to do. */
  @RegisterForReflection
  public record Selection(
      @Schema(examples = "preferred") String residentKey,
      boolean requireResidentKey,
      @Schema(examples = "required") String userVerification) {}

  /** Asks whether the passkey can be used without a username. */
  @RegisterForReflection
  public record Extensions(boolean credProps) {}
}
