package dz.mizan.auth.webauthn;

import static dz.mizan.auth.webauthn.RelyingParty.decode;
import static dz.mizan.auth.webauthn.RelyingParty.encode;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a new passkey (WebAuthn level 3, 7.1). Attestation is not asked for and not looked at:
 * whoever registers is logged in, and any authenticator will do that verifies its user.
 */
@ApplicationScoped
public class VerifyAttestation {
  private final RelyingParty relyingParty;
  private final List<PublicKeyCredentialParameters> algorithms;

  VerifyAttestation(RelyingParty relyingParty) {
    this.relyingParty = relyingParty;
    this.algorithms =
        RelyingParty.ALGORITHMS.stream()
            .map(alg -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, alg))
            .toList();
  }

  /**
   * The new passkey.
   *
   * @throws AttestationRefused if anything is wrong
   */
  public Attested handle(AttestationJson json, Purpose purpose) {
    try {
      return RelyingParty.orRefuse(() -> verify(json, purpose));
    } catch (CredentialRefused refused) {
      throw new AttestationRefused();
    }
  }

  private Attested verify(AttestationJson json, Purpose purpose) {

    var data =
        relyingParty
            .webAuthn()
            .parse(
                new RegistrationRequest(
                    decode(json.response().attestationObject()),
                    decode(json.response().clientDataJSON())));
    var signed = data.getCollectedClientData();
    var challenge = relyingParty.challenge(signed, purpose);
    relyingParty
        .webAuthn()
        .verify(data, new RegistrationParameters(relyingParty.expected(signed), algorithms, true));
    return new Attested(
        credential(data, json.rawId()),
        transports(json.response().transports()),
        json.discoverable(),
        challenge);
  }

  private CredentialRecord credential(RegistrationData data, String rawId) {
    var signed = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
    var attested = Objects.requireNonNull(signed.getAttestedCredentialData());
    var id = encode(attested.getCredentialId());
    if (!id.equals(rawId)) {
      throw new CredentialRefused();
    }
    return new CredentialRecord(
        id,
        relyingParty.write(attested.getCOSEKey()),
        Objects.requireNonNull(attested.getAaguid().getValue()),
        signed.getSignCount(),
        signed.isFlagBE(),
        signed.isFlagBS());
  }

  private static List<String> transports(@Nullable List<String> transports) {
    return transports == null ? List.of() : transports.stream().distinct().sorted().toList();
  }
}
