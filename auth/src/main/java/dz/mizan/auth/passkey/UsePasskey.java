package dz.mizan.auth.passkey;

import dz.mizan.auth.proof.Proof;
import dz.mizan.auth.webauthn.Asserted;
import dz.mizan.auth.webauthn.AssertionJson;
import dz.mizan.auth.webauthn.Challenges;
import dz.mizan.auth.webauthn.CredentialRefused;
import dz.mizan.auth.webauthn.Purpose;
import dz.mizan.auth.webauthn.VerifyAssertion;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Proves by a passkey that somebody is a certain user; the way in for other features. */
@ApplicationScoped
public class UsePasskey {
  private final Passkeys passkeys;
  private final VerifyAssertion verify;
  private final Challenges challenges;
  private final Audit audit;

  UsePasskey(Passkeys passkeys, VerifyAssertion verify, Challenges challenges, Audit audit) {
    this.passkeys = passkeys;
    this.verify = verify;
    this.challenges = challenges;
    this.audit = audit;
  }

  /**
   * Verifies the assertion, uses its challenge up and notes the use of the passkey, in the running
   * company transaction, which has to be committed also if it is refused: that is audited.
   */
  public Uni<Proof> handle(UUID userId, AssertionJson json, Purpose purpose) {
    return passkeys
        .findCredential(userId, json.rawId())
        .chain(
            found ->
                found.isPresent()
                    ? use(found.get(), json, purpose)
                    : Uni.createFrom().item(Proof.refused(new CredentialRefused())));
  }

  private Uni<Proof> use(Passkey passkey, AssertionJson json, Purpose purpose) {
    try {
      return use(passkey, verify.handle(json, passkey.credential(), purpose));
    } catch (CredentialRefused refused) {
      return refuse(passkey, "passkey.refused", refused);
    }
  }

  private Uni<Proof> use(Passkey passkey, Asserted asserted) {
    return challenges
        .spend(asserted.challenge())
        .chain(
            unused ->
                unused
                    ? note(passkey, asserted)
                    : refuse(passkey, "passkey.replayed", new CredentialRefused()));
  }

  private Uni<Proof> note(Passkey passkey, Asserted asserted) {
    return passkeys
        .noteUse(passkey.id(), asserted)
        .chain(
            noted ->
                noted
                    ? Uni.createFrom().item(Proof.by(passkey.methods()))
                    : refuse(passkey, "passkey.counter-regressed", new CounterRegressed()));
  }

  private Uni<Proof> refuse(Passkey passkey, String action, Refusal refusal) {
    return audit
        .record(action, "passkey", passkey.id(), null, AuditedPasskey.of(passkey))
        .replaceWith(Proof.refused(refusal));
  }
}
