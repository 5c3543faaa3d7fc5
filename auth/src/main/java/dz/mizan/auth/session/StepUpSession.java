package dz.mizan.auth.session;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Raises a session whose user has proved once more who he is. */
@ApplicationScoped
public class StepUpSession {
  private final CompanyTransactions transactions;
  private final Sessions sessions;
  private final SessionUsers users;
  private final SessionTokens tokens;
  private final Audit audit;

  StepUpSession(
      CompanyTransactions transactions,
      Sessions sessions,
      SessionUsers users,
      SessionTokens tokens,
      Audit audit) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.users = users;
    this.tokens = tokens;
    this.audit = audit;
  }

  /**
   * The same session with an access token that says when.
   *
   * @param methods how he has proved it (RFC 8176)
   * @throws AuthenticationFailedException (as a failure) if the session is over
   */
  public Uni<OpenedSession> handle(UUID companyId, UUID sessionId, List<String> methods) {
    var now = Instant.now();
    return transactions.run(
        companyId,
        () ->
            sessions
                .stepUp(sessionId, methods, now)
                .map(StepUpSession::orRefuse)
                .call(
                    session ->
                        audit.record(
                            "session.stepped-up",
                            "session",
                            sessionId,
                            null,
                            Map.of("methods", methods)))
                .chain(
                    session ->
                        users
                            .find(session)
                            .map(StepUpSession::orRefuse)
                            .map(user -> tokens.of(session, user, now))));
  }

  private static <T> T orRefuse(Optional<T> found) {
    return found.orElseThrow(() -> new AuthenticationFailedException("session is over"));
  }
}
