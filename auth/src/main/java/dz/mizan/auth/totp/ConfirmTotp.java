package dz.mizan.auth.totp;

import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes the caller's new authenticator app count, and gives him recovery codes. */
@ApplicationScoped
class ConfirmTotp {
  private final TotpRows rows;
  private final SealedSecrets secrets;
  private final RecoveryCodes recoveryCodes;
  private final TotpTrail trail;

  ConfirmTotp(TotpRows rows, SealedSecrets secrets, RecoveryCodes recoveryCodes, TotpTrail trail) {
    this.rows = rows;
    this.secrets = secrets;
    this.recoveryCodes = recoveryCodes;
    this.trail = trail;
  }

  /**
   * The recovery codes, of which only hashes are kept. The code counts as used.
   *
   * @throws TotpNotEnabled (as a failure) if he has not begun
   * @throws TotpAlreadyEnabled (as a failure) if he has confirmed before, or just now
   * @throws TotpCodeWrong (as a failure) if the app does not show this code
   */
  Uni<List<String>> handle(String code) {
    var caller = Caller.require();
    var userId = caller.requireUser();
    var codes = RecoveryCodes.generate();
    return rows.findLocked(userId)
        .map(row -> stepOf(row, code))
        .chain(
            step ->
                rows.confirm(userId, caller.sessionId(), step, recoveryCodes.hashes(userId, codes)))
        .call(() -> trail.enabled(userId, caller.sessionId()))
        .replaceWith(codes);
  }

  private long stepOf(Optional<TotpRow> found, String code) {
    var row = found.orElseThrow(TotpNotEnabled::new);
    if (row.isEnabled()) {
      throw new TotpAlreadyEnabled();
    }
    var sealed = Optional.ofNullable(row.secret()).orElseThrow(TotpNotEnabled::new);
    return secrets
        .open(row.userId(), sealed)
        .map(secret -> TotpCodes.match(code, secret.bytes(), Instant.now(), 0))
        .filter(OptionalLong::isPresent)
        .orElseThrow(TotpCodeWrong::new)
        .getAsLong();
  }
}
