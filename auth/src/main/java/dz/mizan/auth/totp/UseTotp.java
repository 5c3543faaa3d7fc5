package dz.mizan.auth.totp;

import dz.mizan.auth.proof.Proof;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** Proves by a code that somebody has the user's authenticator app; the way in for others. */
@ApplicationScoped
public class UseTotp {
  private final TotpRows rows;
  private final SealedSecrets secrets;
  private final RecoveryCodes recoveryCodes;
  private final TotpTrail trail;

  UseTotp(TotpRows rows, SealedSecrets secrets, RecoveryCodes recoveryCodes, TotpTrail trail) {
    this.rows = rows;
    this.secrets = secrets;
    this.recoveryCodes = recoveryCodes;
    this.trail = trail;
  }

  /** Whether codes are asked of the user. */
  public Uni<Boolean> isEnabled(UUID userId) {
    return rows.find(userId).map(row -> row.filter(TotpRow::isEnabled).isPresent());
  }

  /** Whether the user has added his app from this session, and so has shown that he has it. */
  public Uni<Boolean> isEnabledBy(UUID userId, UUID sessionId) {
    return rows.isEnabledBy(userId, sessionId);
  }

  /**
   * Checks a code of the app, in the running company transaction, which has to be committed also if
   * it is refused: the failure is counted and audited.
   */
  public Uni<Proof> code(UUID userId, String code) {
    return unlessClosed(userId, row -> code(row, code.strip()));
  }

  /** The same for a recovery code. */
  public Uni<Proof> recoveryCode(UUID userId, String code) {
    return unlessClosed(userId, row -> recoveryCode(row, code));
  }

  private Uni<Proof> unlessClosed(UUID userId, Function<TotpRow, Uni<Proof>> check) {
    var now = Instant.now();
    return rows.findLocked(userId)
        .map(found -> found.filter(TotpRow::isEnabled))
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(Proof.refused(new SecondFactorRefused()));
              }
              var row = found.get();
              return row.isClosed(now)
                  ? Uni.createFrom()
                      .item(
                          Proof.refused(new TooManyCodes(Duration.between(now, row.closedUntil()))))
                  : check.apply(row);
            });
  }

  private Uni<Proof> code(TotpRow row, String code) {
    var sealed = String.valueOf(row.secret());
    var secret = secrets.open(row.userId(), sealed);
    var step =
        secret.isEmpty()
            ? OptionalLong.empty()
            : TotpCodes.match(code, secret.get().bytes(), Instant.now(), row.lastStep());
    return step.isEmpty()
        ? refuse(row)
        : rows.accept(
                row.userId(),
                step.getAsLong(),
                secrets.renew(row.userId(), sealed, secret.orElseThrow()))
            .replaceWith(Proof.by(List.of("otp", "mfa")));
  }

  private Uni<Proof> recoveryCode(TotpRow row, String code) {
    return rows.useRecoveryCode(row.userId(), recoveryCodes.hash(row.userId(), code))
        .chain(
            left ->
                left.isEmpty()
                    ? refuse(row)
                    : trail
                        .recoveryCodeUsed(row.userId(), left.get())
                        .replaceWith(Proof.by(List.of("mfa"))));
  }

  private Uni<Proof> refuse(TotpRow row) {
    var closedUntil = row.closedAfterFailure(Instant.now());
    return rows.refuse(row.userId(), closedUntil)
        .chain(() -> trail.refused(row.userId(), row.failures() + 1, closedUntil != null))
        .replaceWith(Proof.refused(new SecondFactorRefused()));
  }
}
