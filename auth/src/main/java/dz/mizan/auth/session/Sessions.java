package dz.mizan.auth.session;

import dz.mizan.auth.key.AccessTokens;
import dz.mizan.auth.key.TokenContents;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.auth.user.Users;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens sessions, and notes in the audit trail who got in and who did not. */
@ApplicationScoped
class Sessions {
  private final CompanyTransactions transactions;
  private final Users users;
  private final AccessTokens tokens;
  private final Audit audit;

  Sessions(CompanyTransactions transactions, Users users, AccessTokens tokens, Audit audit) {
    this.transactions = transactions;
    this.users = users;
    this.tokens = tokens;
    this.audit = audit;
  }

  /**
   * Begins a session.
   *
   * @return its access token
   */
  Uni<String> open(UUID companyId, LoginUser user, @Nullable String address) {
    var sessionId = Ids.next();
    var now = Instant.now();
    var contents =
        new TokenContents(
            companyId, user.id(), user.username(), sessionId, user.roles(), user.permissions());
    var token = tokens.sign(contents, now);
    new Caller(companyId, user.id(), user.username(), address).enter();
    return transactions
        .run(
            companyId,
            () ->
                users
                    .requireUnchanged(user)
                    .chain(() -> insert(sessionId, user.id(), address, now))
                    .chain(() -> audit.record("session.started", "session", sessionId, null, null)))
        .replaceWith(token);
  }

  private static Uni<Void> insert(
      UUID sessionId, UUID userId, @Nullable String address, Instant now) {
    return CompanySql.execute(
            "insert into session (id, user_id, address, started_at, expires_at)"
                + " values ($1, $2, $3, $4, $5)",
            sessionId,
            userId,
            address,
            now.atOffset(ZoneOffset.UTC),
            now.plus(AccessTokens.LIFE).atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  /** Notes that somebody tried to be this user. */
  Uni<Void> noteFailure(UUID companyId, LoginUser user, @Nullable String address) {
    new Caller(companyId, null, null, address).enter();
    return transactions.run(
        companyId, () -> audit.record("login.failed", "user", user.id(), null, null));
  }
}
