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
 * Checks the password of a user who is logged in already, outside of any transaction. Checks are
 * counted for the user, from wherever they come: only who has a session of his gets here, and a
 * stolen one must not be good for guessing.
 */
@ApplicationScoped
public class CheckOwnPassword {
  private final CompanyTransactions transactions;
  private final Users users;
  private final Passwords passwords;
  private final RateLimit checks;
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
    this.checks = limits.named("password-checks");
    this.audit = audit;
  }

  /**
   * Whether it is the caller's.
   *
   * @throws dz.mizan.common.ratelimit.TooManyRequests after too many checks, right or wrong
   */
  public Uni<Proof> handle(Caller caller, Password password) {
    var userId = caller.requireUser();
    checks.require(userId);
    return transactions
        .run(caller.companyId(), () -> users.findForToken(userId))
        .map(user -> user.map(LoginUser::passwordHash).orElse(null))
        .chain(hash -> passwords.matches(password, hash))
        .chain(
            right ->
                right
                    ? Uni.createFrom().item(Proof.by(List.of("pwd")))
                    : refuse(caller.companyId(), userId));
  }

  private Uni<Proof> refuse(UUID companyId, UUID userId) {
    return transactions
        .run(companyId, () -> audit.record("password.refused", "user", userId, null, null))
        .replaceWith(Proof.refused(new InvalidCredentials()));
  }
}
