package dz.mizan.auth.webauthn;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What {@code PublicKeyCredential.parseRequestOptionsFromJSON} takes (WebAuthn level 3, 5.1.10).
 *
 * @param timeout milliseconds
 */
@RegisterForReflection
public record RequestOptions(
    @Schema(description = "base64url; good for 5 minutes and once") String challenge,
    @Schema(examples = "300000") long timeout,
    @Schema(examples = "example.dz") String rpId,
    @Schema(description = "Empty: any passkey that the authenticator keeps for us")
        List<CredentialDescriptor> allowCredentials,
    @Schema(examples = "required") String userVerification) {}
