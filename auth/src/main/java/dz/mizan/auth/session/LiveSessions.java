package dz.mizan.auth.session;

import dz.mizan.auth.key.AccessTokens;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the tokens of a session would say if they were issued now. */
@ApplicationScoped
public class LiveSessions {
  private final CompanyTransactions transactions;
  private final Sessions sessions;
  private final SessionUsers users;
  private final SessionTokens tokens;
  private final AccessTokens accessTokens;

  LiveSessions(
      CompanyTransactions transactions,
      Sessions sessions,
      SessionUsers users,
      SessionTokens tokens,
      AccessTokens accessTokens) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.users = users;
    this.tokens = tokens;
    this.accessTokens = accessTokens;
  }

  /** The claims as of now; empty if the session is over or its user may no longer log in. */
  public Uni<Optional<Map<String, Object>>> claims(UUID companyId, UUID sessionId) {
    return transactions.run(
        companyId,
        () ->
            sessions
                .find(sessionId)
                .map(found -> found.filter(session -> session.isOpen(Instant.now())))
                .chain(
                    found ->
                        found.isEmpty()
                            ? Uni.createFrom().item(Optional.empty())
                            : claims(found.get())));
  }

  private Uni<Optional<Map<String, Object>>> claims(Session session) {
    return users
        .find(session)
        .map(user -> user.map(live -> accessTokens.claims(tokens.contents(session, live))));
  }
}
