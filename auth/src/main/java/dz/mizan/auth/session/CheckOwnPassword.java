package dz.mizan.auth.session;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.Passwords;
import dz.mizan.auth.proof.Proof;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.auth.user.Users;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.ratelimit.RateLimit;
import dz.mizan.common.ratelimit.RateLimits;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Checks the password of a user who is logged in already, outside of any transaction. Failures are
 * counted for the user, from wherever they come: only who has a session of his gets here.
 */
@ApplicationScoped
public class CheckOwnPassword {
  private final CompanyTransactions transactions;
  private final Users users;
  private final Passwords passwords;
  private final RateLimit failures;
  private final Audit audit;

  CheckOwnPassword(
      CompanyTransactions transactions,
      Users users,
      Passwords passwords,
      RateLimits limits,
      Audit audit) {
    this.transactions = transactions;
    this.users = users;
    this.passwords = passwords;
    this.failures = limits.named("login-failures");
    this.audit = audit;
  }

  /**
   * Whether it is the caller's.
   *
   * @throws TooManyLogins (as a failure) after too many failures
   */
  public Uni<Proof> handle(Caller caller, Password password) {
    var userId = caller.requireUser();
    requireFew(userId);
    return transactions
        .run(caller.companyId(), () -> users.findForToken(userId))
        .map(user -> user.map(LoginUser::passwordHash).orElse(null))
        .chain(hash -> passwords.matches(password, hash))
        .chain(right -> right ? accept(userId) : refuse(caller.companyId(), userId));
  }

  // Once more: guesses sent all at once were not counted yet.
  private Uni<Proof> accept(UUID userId) {
    requireFew(userId);
    return Uni.createFrom().item(Proof.by(List.of("pwd")));
  }

  private Uni<Proof> refuse(UUID companyId, UUID userId) {
    return transactions
        .run(companyId, () -> audit.record("password.refused", "user", userId, null, null))
        .invoke(() -> failures.add(userId))
        .replaceWith(Proof.refused(new InvalidCredentials()));
  }

  private void requireFew(UUID userId) {
    if (failures.used(userId) >= failures.amount()) {
      throw new TooManyLogins(failures.waitSeconds(userId));
    }
  }
}
