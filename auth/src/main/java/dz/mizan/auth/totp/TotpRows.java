package dz.mizan.auth.totp;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The authenticator apps of the running transaction's company. */
@ApplicationScoped
class TotpRows {

  Uni<Optional<TotpRow>> find(UUID userId) {
    return CompanySql.execute("select " + TotpRow.COLUMNS + " from totp where user_id = $1", userId)
        .map(TotpRows::first);
  }

  /** The user's, which nobody else changes until the end of the transaction. */
  Uni<Optional<TotpRow>> findLocked(UUID userId) {
    return CompanySql.execute(
            "select " + TotpRow.COLUMNS + " from totp where user_id = $1 for update", userId)
        .map(TotpRows::first);
  }

  /** Whether the user has confirmed his secret from this session. */
  Uni<Boolean> isEnabledBy(UUID userId, UUID sessionId) {
    return CompanySql.execute(
            "select 1 from totp where user_id = $1 and session_id = $2"
                + " and confirmed_at is not null",
            userId,
            sessionId)
        .map(found -> found.size() == 1);
  }

  /**
   * Keeps a secret that counts for nothing yet, in place of one like it.
   *
   * @return whether it was kept; not if the user has a confirmed one
   */
  Uni<Boolean> begin(UUID userId, String secret) {
    return CompanySql.execute(
            "insert into totp (user_id, secret) values ($1, $2)"
                + " on conflict (company_id, user_id) do update"
                + " set secret = excluded.secret, last_step = 0"
                + " where totp.confirmed_at is null",
            userId,
            secret)
        .map(changed -> changed.rowCount() == 1);
  }

  /** From now on it counts. The row must be locked. */
  Uni<Void> confirm(UUID userId, @Nullable UUID sessionId, long step, List<String> codes) {
    return CompanySql.execute(
            "update totp set confirmed_at = now(), session_id = $2, last_step = $3, failures = 0,"
                + " closed_until = null, recovery_codes = $4 where user_id = $1",
            userId,
            sessionId,
            step,
            codes.toArray(String[]::new))
        .replaceWithVoid();
  }

  /** Notes a right code. The row must be locked. */
  Uni<Void> accept(UUID userId, long step, String secret) {
    return CompanySql.execute(
            "update totp set last_step = $2, secret = $3, failures = 0, closed_until = null"
                + " where user_id = $1",
            userId,
            step,
            secret)
        .replaceWithVoid();
  }

  /** Notes a wrong code. The row must be locked. */
  Uni<Void> refuse(UUID userId, @Nullable Instant closedUntil) {
    return CompanySql.execute(
            "update totp set failures = failures + 1, closed_until = $2 where user_id = $1",
            userId,
            closedUntil == null ? null : closedUntil.atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  /**
   * Uses a recovery code up. The row must be locked.
   *
   * @return how many are left; empty if it was none, or used before
   */
  Uni<Optional<Integer>> useRecoveryCode(UUID userId, String hash) {
    return CompanySql.execute(
            "update totp set recovery_codes = array_remove(recovery_codes, $2), failures = 0,"
                + " closed_until = null where user_id = $1 and $2 = any (recovery_codes)"
                + " returning cardinality(recovery_codes) as left",
            userId,
            hash)
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(rows.iterator().next().getInteger("left")));
  }

  /** Puts other recovery codes in place of all. @return whether the user has a confirmed secret */
  Uni<Boolean> renewRecoveryCodes(UUID userId, List<String> codes) {
    return CompanySql.execute(
            "update totp set recovery_codes = $2 where user_id = $1 and confirmed_at is not null",
            userId,
            codes.toArray(String[]::new))
        .map(changed -> changed.rowCount() == 1);
  }

  /** Forgets the secret and the recovery codes. @return whether the user had a confirmed one */
  Uni<Boolean> disable(UUID userId) {
    return CompanySql.execute(
            "update totp set secret = null, confirmed_at = null, session_id = null, last_step = 0,"
                + " recovery_codes = '{}' where user_id = $1 and confirmed_at is not null",
            userId)
        .map(changed -> changed.rowCount() == 1);
  }

  private static Optional<TotpRow> first(RowSet<Row> rows) {
    return rows.size() == 0 ? Optional.empty() : Optional.of(TotpRow.of(rows.iterator().next()));
  }
}
