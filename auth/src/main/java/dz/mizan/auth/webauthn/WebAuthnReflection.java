package dz.mizan.auth.webauthn;

import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.statement.AttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What webauthn4j maps by Jackson, for the native executable. */
@RegisterForReflection(
    targets = {
      CollectedClientData.class,
      AttestationObject.class,
      AttestationStatement.class,
      COSEKey.class,
      Curve.class
    },
    registerFullHierarchy = true)
final class WebAuthnReflection {
  private WebAuthnReflection() {}
}
