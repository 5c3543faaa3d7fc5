package dz.mizan.auth.session;

import dz.mizan.auth.user.LoginUser;
import dz.mizan.common.cors.Origins;
import dz.mizan.common.security.Csrf;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges a refresh token for the next one and a new access token. One that was exchanged before
 * ends the whole session: somebody else has a copy (RFC 9700, 4.14.2). Only a request repeated with
 * its Idempotency-Key gets the same answer again, as long as that was not used.
 */
@ApplicationScoped
class RefreshSession {
  private final RefreshTokens refreshTokens;
  private final CompanyTransactions transactions;
  private final Sessions sessions;
  private final SessionUsers users;
  private final SessionTokens tokens;
  private final SessionNotices notices;
  private final Origins origins;

  RefreshSession(
      RefreshTokens refreshTokens,
      CompanyTransactions transactions,
      Sessions sessions,
      SessionUsers users,
      SessionTokens tokens,
      SessionNotices notices,
      Origins origins) {
    this.refreshTokens = refreshTokens;
    this.transactions = transactions;
    this.sessions = sessions;
    this.users = users;
    this.tokens = tokens;
    this.notices = notices;
    this.origins = origins;
  }

  /**
   * How the token came.
   *
   * @param fromCookie then the CSRF token is needed too
   * @param idempotencyKey null if the request has none
   */
  record Presented(
      String refreshToken,
      boolean fromCookie,
      @Nullable String csrfToken,
      @Nullable String idempotencyKey) {}

  /**
   * The session with its next tokens.
   *
   * @throws RefreshTokenRefused (as a failure) if the token is not the newest of a session that
   *     goes on, of a user who may log in
   */
  Uni<OpenedSession> handle(Presented presented, LoginContext context) {
    var contents =
        refreshTokens.read(presented.refreshToken()).orElseThrow(RefreshTokenRefused::new);
    if (presented.fromCookie()) {
      Csrf.check(presented.csrfToken(), Csrf.claim(refreshTokens.csrf(contents.sessionId())));
    }
    origins.require(contents.companyId());
    new Caller(contents.companyId(), null, null, context.address()).enter();
    return transactions
        .run(contents.companyId(), () -> refresh(contents, presented, context))
        // Refused only now: what was noted of a replay has to be kept.
        .map(opened -> opened.orElseThrow(RefreshTokenRefused::new));
  }

  private Uni<Optional<OpenedSession>> refresh(
      RefreshTokens.Contents contents, Presented presented, LoginContext context) {
    var now = Instant.now();
    return sessions
        .findLocked(contents.sessionId())
        .chain(
            found ->
                found.filter(session -> session.isOpen(now)).isEmpty()
                    ? nothing()
                    : exchange(found.get(), contents.generation(), presented, context, now));
  }

  private Uni<Optional<OpenedSession>> exchange(
      Session session, int generation, Presented presented, LoginContext context, Instant now) {
    var key = hash(presented.idempotencyKey());
    new Caller(session.companyId(), session.userId(), null, context.address()).enter();
    if (generation == session.generation()) {
      return withUser(
          session,
          user ->
              sessions.rotate(session, context, key, now).map(next -> tokens.of(next, user, now)));
    }
    if (generation == session.generation() - 1
        && key != null
        && MessageDigest.isEqual(key, session.rotationKey())) {
      return withUser(session, user -> Uni.createFrom().item(tokens.of(session, user, now)));
    }
    if (generation > session.generation()) {
      // Ours, and newer than the database: that was restored. Whoever holds it logs in again;
      // nobody stole it.
      return nothing();
    }
    return notices
        .endReused(session.userId(), session.id(), context)
        .chain(RefreshSession::nothing);
  }

  private Uni<Optional<OpenedSession>> withUser(
      Session session, java.util.function.Function<LoginUser, Uni<OpenedSession>> then) {
    return users
        .find(session)
        .chain(user -> user.isEmpty() ? nothing() : then.apply(user.get()).map(Optional::of));
  }

  private static <T> Uni<Optional<T>> nothing() {
    return Uni.createFrom().item(Optional.empty());
  }

  private static byte @Nullable [] hash(@Nullable String key) {
    try {
      return key == null
          ? null
          : MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
