package dz.mizan.auth.session;

import dz.mizan.auth.secondfactor.SecondFactor;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.common.reactive.EvenTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Checks a password and opens a session. The hash is computed between two short transactions, never
 * inside one. Whatever was wrong, the answer is the same and comes at the next full fifth of a
 * second: the one write more for a user who exists does not show.
 */
@ApplicationScoped
class LogIn {
  private final FindUser findUser;
  private final CheckPassword checkPassword;
  private final LoginGuard guard;
  private final SecondFactor secondFactor;
  private final OpenSession openSession;

  LogIn(
      FindUser findUser,
      CheckPassword checkPassword,
      LoginGuard guard,
      SecondFactor secondFactor,
      OpenSession openSession) {
    this.findUser = findUser;
    this.checkPassword = checkPassword;
    this.guard = guard;
    this.secondFactor = secondFactor;
    this.openSession = openSession;
  }

  Uni<OpenedSession> handle(LoginRequest request, LoginContext context) {
    var time = EvenTime.start();
    var tried = Tried.of(request.company(), request.username(), context.address());
    guard.admit(tried);
    return find(request, tried)
        .call(guard::delay)
        .chain(attempt -> check(attempt, request, context))
        .onFailure(InvalidCredentials.class)
        .recoverWithUni(refused -> time.nextFullStep().chain(() -> fail(refused)));
  }

  private Uni<Attempt> find(LoginRequest request, Tried tried) {
    return findUser
        .handle(request.company(), request.username())
        .map(
            found ->
                found
                    .map(who -> new Attempt(tried, who.companyId(), who.user()))
                    .orElseGet(() -> new Attempt(tried, null, null)));
  }

  private Uni<OpenedSession> check(Attempt attempt, LoginRequest request, LoginContext context) {
    return checkPassword
        .handle(attempt, request.password())
        .chain(right -> right ? letIn(attempt, request, context) : refuse(attempt, context));
  }

  private Uni<OpenedSession> letIn(Attempt attempt, LoginRequest request, LoginContext context) {
    var user = attempt.user();
    var companyId = attempt.companyId();
    if (user == null || companyId == null) {
      return fail(new IllegalStateException("nobody has the right password"));
    }
    // Once more: guesses sent all at once were not counted yet when this one began.
    guard.requireFew(attempt.tried());
    return letIn(companyId, user, request, context);
  }

  private Uni<OpenedSession> letIn(
      UUID companyId, LoginUser user, LoginRequest request, LoginContext context) {
    return secondFactor
        .check(companyId, user, request.second(), context.address())
        .chain(methods -> openSession.handle(companyId, user, context.by(methods)));
  }

  private Uni<OpenedSession> refuse(Attempt attempt, LoginContext context) {
    return guard.failed(attempt, context.address()).chain(() -> fail(new InvalidCredentials()));
  }

  private static <T> Uni<T> fail(Throwable failure) {
    return Uni.createFrom().failure(failure);
  }
}
