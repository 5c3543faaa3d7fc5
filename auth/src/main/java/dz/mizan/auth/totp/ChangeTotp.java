package dz.mizan.auth.totp;

import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Disables the caller's authenticator app, or gives him other recovery codes for it. */
@ApplicationScoped
class ChangeTotp {
  private final TotpRows rows;
  private final RecoveryCodes recoveryCodes;
  private final TotpTrail trail;

  ChangeTotp(TotpRows rows, RecoveryCodes recoveryCodes, TotpTrail trail) {
    this.rows = rows;
    this.recoveryCodes = recoveryCodes;
    this.trail = trail;
  }

  /**
   * @throws TotpNotEnabled (as a failure) if he has none
   */
  Uni<Void> disable() {
    var userId = userId();
    return rows.disable(userId)
        .invoke(ChangeTotp::requireEnabled)
        .chain(() -> trail.disabled(userId));
  }

  /**
   * The new recovery codes; all others are void.
   *
   * @throws TotpNotEnabled (as a failure) if he has no app
   */
  Uni<List<String>> renewRecoveryCodes() {
    var userId = userId();
    var codes = RecoveryCodes.generate();
    return rows.renewRecoveryCodes(userId, recoveryCodes.hashes(userId, codes))
        .invoke(ChangeTotp::requireEnabled)
        .chain(() -> trail.recoveryCodesRenewed(userId))
        .replaceWith(codes);
  }

  private static void requireEnabled(boolean enabled) {
    if (!enabled) {
      throw new TotpNotEnabled();
    }
  }

  private static UUID userId() {
    return Caller.require().requireUser();
  }
}
