package dz.mizan.auth.session;

import dz.mizan.auth.key.AccessTokens;
import dz.mizan.auth.key.TokenContents;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.common.security.Csrf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Makes the tokens of a session. */
@ApplicationScoped
class SessionTokens {
  private final AccessTokens accessTokens;
  private final RefreshTokens refreshTokens;

  SessionTokens(AccessTokens accessTokens, RefreshTokens refreshTokens) {
    this.accessTokens = accessTokens;
    this.refreshTokens = refreshTokens;
  }

  /** The tokens as of now; the same refresh token as long as the generation is the same. */
  OpenedSession of(Session session, LoginUser user, Instant now) {
    return new OpenedSession(
        session.id(),
        accessTokens.sign(contents(session, user), now),
        refreshTokens.of(session),
        session.cookies() ? refreshTokens.csrf(session.id()) : null,
        session.expiresAt(),
        user.restriction());
  }

  TokenContents contents(Session session, LoginUser user) {
    return session.contents(
        user, session.cookies() ? Csrf.claim(refreshTokens.csrf(session.id())) : null);
  }
}
