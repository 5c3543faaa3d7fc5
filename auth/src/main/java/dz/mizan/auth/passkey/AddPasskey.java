package dz.mizan.auth.passkey;

import dz.mizan.auth.user.Users;
import dz.mizan.auth.webauthn.AttestationRefused;
import dz.mizan.auth.webauthn.Attested;
import dz.mizan.auth.webauthn.Challenges;
import dz.mizan.auth.webauthn.Purpose;
import dz.mizan.auth.webauthn.UserHandle;
import dz.mizan.auth.webauthn.VerifyAttestation;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Adds a passkey to the caller's. */
@ApplicationScoped
class AddPasskey {
  private final VerifyAttestation verify;
  private final Users users;
  private final Challenges challenges;
  private final Passkeys passkeys;
  private final PasskeyTrail trail;

  AddPasskey(
      VerifyAttestation verify,
      Users users,
      Challenges challenges,
      Passkeys passkeys,
      PasskeyTrail trail) {
    this.verify = verify;
    this.users = users;
    this.challenges = challenges;
    this.passkeys = passkeys;
    this.trail = trail;
  }

  /**
   * @throws AttestationRefused if the credential is not one that was asked for
   * @throws TooManyPasskeys (as a failure) if the user has ten; of several at once none is the
   *     eleventh
   * @throws PasskeyTaken (as a failure) if somebody in the company has it
   */
  Uni<Passkey> handle(NewPasskey request) {
    var caller = Caller.require();
    var userId = caller.requireUser();
    var handle = new UserHandle(caller.companyId(), userId);
    var attested =
        verify.handle(request.credential(), Purpose.register(handle, caller.sessionId()));
    var passkey =
        new Passkey(
            Ids.next(),
            new Passkey.Owner(userId, caller.sessionId()),
            request.name(),
            attested,
            Instant.now().truncatedTo(ChronoUnit.MICROS));
    return users
        .lock(userId)
        .chain(() -> spend(attested))
        .chain(() -> requireRoom(passkey))
        .chain(() -> passkeys.add(passkey))
        .call(added -> trail.added(added, caller.sessionId()));
  }

  private Uni<Void> spend(Attested attested) {
    return challenges
        .spend(attested.challenge())
        .invoke(
            unused -> {
              if (!unused) {
                throw new AttestationRefused();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> requireRoom(Passkey passkey) {
    return passkeys
        .countOf(passkey.userId())
        .invoke(
            count -> {
              if (count >= Passkeys.MAX_PER_USER) {
                throw new TooManyPasskeys();
              }
            })
        .replaceWithVoid();
  }
}
