package dz.mizan.auth.session;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.user.Users;
import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks a password and opens a session. The hash is computed between two short transactions, never
 * inside one. Whatever was wrong, the answer is the same and comes at the next full fifth of a
 * second: the one write more for a user who exists does not show.
 */
@ApplicationScoped
class LogIn {
  private static final long REFUSAL_GRID_NS = Duration.ofMillis(200).toNanos();

  private final Companies companies;
  private final Users users;
  private final CheckPassword checkPassword;
  private final CompanyTransactions transactions;
  private final LoginFailures failures;
  private final OpenSession openSession;
  private final FailedLogins failedLogins;

  LogIn(
      Companies companies,
      Users users,
      CheckPassword checkPassword,
      CompanyTransactions transactions,
      LoginFailures failures,
      OpenSession openSession,
      FailedLogins failedLogins) {
    this.companies = companies;
    this.users = users;
    this.checkPassword = checkPassword;
    this.transactions = transactions;
    this.failures = failures;
    this.openSession = openSession;
    this.failedLogins = failedLogins;
  }

  Uni<OpenedSession> handle(LoginRequest request, LoginContext context) {
    long startedNs = System.nanoTime();
    var key = LoginFailures.key(request, context.address());
    return failures
        .requireFew(key)
        .chain(() -> find(request, key))
        .chain(attempt -> check(attempt, request, context))
        .onFailure(InvalidCredentials.class)
        .recoverWithUni(refused -> nextFullStep(startedNs).chain(() -> fail(refused)));
  }

  private Uni<Attempt> find(LoginRequest request, String key) {
    return companies
        .findId(request.company())
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(new Attempt(key, null, null))
                    : find(found.get(), request.username(), key));
  }

  private Uni<Attempt> find(UUID companyId, String username, String key) {
    return transactions
        .run(companyId, () -> users.findForLogin(username))
        .map(user -> new Attempt(key, companyId, user.orElse(null)));
  }

  private Uni<OpenedSession> check(Attempt attempt, LoginRequest request, LoginContext context) {
    return checkPassword
        .handle(attempt, request.password())
        .chain(right -> right ? letIn(attempt, context) : refuse(attempt, context.address()));
  }

  private Uni<OpenedSession> letIn(Attempt attempt, LoginContext context) {
    var user = attempt.user();
    var companyId = attempt.companyId();
    if (user == null || companyId == null) {
      return fail(new IllegalStateException("nobody has the right password"));
    }
    // Once more: guesses sent all at once were not counted yet when this one began.
    return failures
        .requireFew(attempt.failuresKey())
        .chain(() -> openSession.handle(companyId, user, context));
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

  private static Uni<Void> nextFullStep(long startedNs) {
    long spentNs = System.nanoTime() - startedNs;
    // A whole millisecond more: the timer refuses to wait for less than one.
    long leftMs = 1 + (REFUSAL_GRID_NS - spentNs % REFUSAL_GRID_NS) / 1_000_000;
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(leftMs))
        .emitOn(CallingContext.resume());
  }
}
