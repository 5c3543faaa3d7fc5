package dz.mizan.auth.session;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.password.Passwords;
import dz.mizan.auth.user.Users;
import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

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
  private final Passwords passwords;
  private final CompanyTransactions transactions;
  private final LoginGuard guard;
  private final OpenSession openSession;

  LogIn(
      Companies companies,
      Users users,
      Passwords passwords,
      CompanyTransactions transactions,
      LoginGuard guard,
      OpenSession openSession) {
    this.companies = companies;
    this.users = users;
    this.passwords = passwords;
    this.transactions = transactions;
    this.guard = guard;
    this.openSession = openSession;
  }

  Uni<OpenedSession> handle(LoginRequest request, LoginContext context) {
    long startedNs = System.nanoTime();
    var tried = Tried.of(request.company(), request.username(), context.address());
    guard.admit(tried);
    return find(request, tried)
        .call(guard::delay)
        .chain(attempt -> check(attempt, request, context))
        .onFailure(InvalidCredentials.class)
        .recoverWithUni(refused -> nextFullStep(startedNs).chain(() -> fail(refused)));
  }

  private Uni<Attempt> find(LoginRequest request, Tried tried) {
    return companies
        .findId(request.company())
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(new Attempt(tried, null, null))
                    : find(found.get(), request.username(), tried));
  }

  private Uni<Attempt> find(UUID companyId, String username, Tried tried) {
    return transactions
        .run(companyId, () -> users.findForLogin(username))
        .map(user -> new Attempt(tried, companyId, user.orElse(null)));
  }

  private Uni<OpenedSession> check(Attempt attempt, LoginRequest request, LoginContext context) {
    return passwords
        .matches(request.password(), attempt.passwordHash())
        .chain(right -> right ? letIn(attempt, context) : refuse(attempt, context));
  }

  private Uni<OpenedSession> letIn(Attempt attempt, LoginContext context) {
    var user = attempt.user();
    var companyId = attempt.companyId();
    if (user == null || companyId == null) {
      return fail(new IllegalStateException("nobody has the right password"));
    }
    // Once more: guesses sent all at once were not counted yet when this one began.
    guard.requireFew(attempt.tried());
    return openSession.handle(companyId, user, context);
  }

  private Uni<OpenedSession> refuse(Attempt attempt, LoginContext context) {
    return guard.failed(attempt, context.address()).chain(() -> fail(new InvalidCredentials()));
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
