package dz.mizan.auth.session;

import dz.mizan.auth.password.Passwords;
import dz.mizan.auth.secondfactor.SecondFactor;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.common.reactive.EvenTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks a password and opens a session. The hash is computed between two short transactions, never
 * inside one. Whatever was wrong, the answer is the same and comes at the next full fifth of a
 * second: the one write more for a user who exists does not show.
 */
@ApplicationScoped
class LogIn {
  private final FindUser findUser;
  private final Passwords passwords;
  private final LoginFailures failures;
  private final SecondFactor secondFactor;
  private final OpenSession openSession;
  private final FailedLogins failedLogins;

  LogIn(
      FindUser findUser,
      Passwords passwords,
      LoginFailures failures,
      SecondFactor secondFactor,
      OpenSession openSession,
      FailedLogins failedLogins) {
    this.findUser = findUser;
    this.passwords = passwords;
    this.failures = failures;
    this.secondFactor = secondFactor;
    this.openSession = openSession;
    this.failedLogins = failedLogins;
  }

  Uni<OpenedSession> handle(LoginRequest request, LoginContext context) {
    var time = EvenTime.start();
    var key = LoginFailures.key(request, context.address());
    return failures
        .requireFew(key)
        .chain(() -> find(request, key))
        .chain(attempt -> check(attempt, request, context))
        .onFailure(InvalidCredentials.class)
        .recoverWithUni(refused -> time.nextFullStep().chain(() -> fail(refused)));
  }

  private Uni<Attempt> find(LoginRequest request, String key) {
    return findUser
        .handle(request.company(), request.username())
        .map(
            found ->
                found
                    .map(who -> new Attempt(key, who.companyId(), who.user()))
                    .orElseGet(() -> new Attempt(key, null, null)));
  }

  private Uni<OpenedSession> check(Attempt attempt, LoginRequest request, LoginContext context) {
    return passwords
        .matches(request.password(), attempt.passwordHash())
        .chain(
            right -> right ? letIn(attempt, request, context) : refuse(attempt, context.address()));
  }

  private Uni<OpenedSession> letIn(Attempt attempt, LoginRequest request, LoginContext context) {
    var user = attempt.user();
    var companyId = attempt.companyId();
    if (user == null || companyId == null) {
      return fail(new IllegalStateException("nobody has the right password"));
    }
    // Once more: guesses sent all at once were not counted yet when this one began.
    return failures
        .requireFew(attempt.failuresKey())
        .chain(() -> letIn(companyId, user, request, context));
  }

  private Uni<OpenedSession> letIn(
      UUID companyId, LoginUser user, LoginRequest request, LoginContext context) {
    return secondFactor
        .check(companyId, user, request.second(), context.address())
        .chain(methods -> openSession.handle(companyId, user, context.by(methods)));
  }

  private Uni<OpenedSession> refuse(Attempt attempt, @Nullable String address) {
    var user = attempt.user();
    var companyId = attempt.companyId();
    var noted =
        user == null || companyId == null
            ? Uni.createFrom().voidItem()
            : failedLogins.note(companyId, user, address);
    return noted
        .chain(() -> failures.add(attempt.failuresKey()))
        .chain(() -> fail(new InvalidCredentials()));
  }

  private static <T> Uni<T> fail(Throwable failure) {
    return Uni.createFrom().failure(failure);
  }
}
