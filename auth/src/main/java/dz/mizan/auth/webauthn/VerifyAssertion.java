package dz.mizan.auth.webauthn;

import static dz.mizan.auth.webauthn.RelyingParty.decode;

import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Verifies the use of a passkey (WebAuthn level 3, 7.2), but for the signature counter. */
@ApplicationScoped
public class VerifyAssertion {
  private final RelyingParty relyingParty;

  VerifyAssertion(RelyingParty relyingParty) {
    this.relyingParty = relyingParty;
  }

  /**
   * What the authenticator says now.
   *
   * @throws CredentialRefused if anything is wrong
   */
  public Asserted handle(AssertionJson json, CredentialRecord credential, Purpose purpose) {
    return RelyingParty.orRefuse(() -> verify(json, credential, purpose));
  }

  private Asserted verify(AssertionJson json, CredentialRecord credential, Purpose purpose) {

    var data =
        relyingParty
            .webAuthn()
            .parse(
                new AuthenticationRequest(
                    decode(json.rawId()),
                    decode(json.response().authenticatorData()),
                    decode(json.response().clientDataJSON()),
                    decode(json.response().signature())));
    var signed = data.getCollectedClientData();
    var challenge = relyingParty.challenge(signed, purpose);
    relyingParty
        .webAuthn()
        .verify(
            data,
            new AuthenticationParameters(
                relyingParty.expected(signed),
                record(credential),
                List.of(decode(credential.id())),
                true));
    var authenticator = Objects.requireNonNull(data.getAuthenticatorData());
    return new Asserted(challenge, authenticator.getSignCount(), authenticator.isFlagBS());
  }

  private CredentialRecordImpl record(CredentialRecord credential) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        credential.backupEligible(),
        credential.backedUp(),
        credential.signCount(),
        new AttestedCredentialData(
            new AAGUID(credential.aaguid()),
            decode(credential.id()),
            relyingParty.readKey(credential.publicKey())),
        new AuthenticationExtensionsAuthenticatorOutputs<>(),
        null,
        null,
        null);
  }
}
