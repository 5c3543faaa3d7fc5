package dz.mizan.auth.session;

import dz.mizan.auth.secondfactor.SecondFactor;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.auth.user.Users;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Opens a session for a user who has proved who he is, in whatever way. */
@ApplicationScoped
public class OpenSession {
  private final CompanyTransactions transactions;
  private final Users users;
  private final Sessions sessions;
  private final SecondFactor secondFactor;
  private final SessionTokens tokens;
  private final Audit audit;
  private final SessionNotices notices;

  OpenSession(
      CompanyTransactions transactions,
      Users users,
      Sessions sessions,
      SecondFactor secondFactor,
      SessionTokens tokens,
      Audit audit,
      SessionNotices notices) {
    this.transactions = transactions;
    this.users = users;
    this.sessions = sessions;
    this.secondFactor = secondFactor;
    this.tokens = tokens;
    this.audit = audit;
    this.notices = notices;
  }

  /**
   * Always a new session, whatever the client has sent along.
   *
   * @throws dz.mizan.auth.user.UserNotAuthorized if nobody has let him in yet
   * @throws dz.mizan.auth.user.UserShutOut if he was rejected or deactivated, or his company
   *     suspended
   * @throws dz.mizan.auth.user.UserChangedMeanwhile if the user is no longer as he was read
   */
  public Uni<OpenedSession> handle(UUID companyId, LoginUser user, LoginContext context) {
    user.requireAuthorized();
    var id = Ids.next();
    var now = Instant.now();
    new Caller(companyId, user.id(), user.username(), context.address()).enter();
    return transactions.run(
        companyId,
        () ->
            users
                .requireUnchanged(user)
                .chain(() -> sessions.add(id, user.id(), context, now))
                .call(session -> audit.record("session.started", "session", id, null, of(session)))
                .call(notices::opened)
                .chain(
                    session ->
                        secondFactor
                            .restrict(user, id, session.methods())
                            .map(permitted -> tokens.of(session, permitted, now))));
  }

  private static Map<String, Object> of(Session session) {
    return Map.of("methods", session.methods(), "cookies", session.cookies());
  }
}
