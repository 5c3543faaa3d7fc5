package dz.mizan.auth.session;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.Passwords;
import dz.mizan.auth.proof.Proof;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.auth.user.Users;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Checks the password of a user who is logged in already, outside of any transaction. Failures are
 * counted for the user, from wherever they come: only who has a session of his gets here.
 */
@ApplicationScoped
public class CheckPassword {
  private final CompanyTransactions transactions;
  private final Users users;
  private final Passwords passwords;
  private final LoginFailures failures;
  private final Audit audit;

  CheckPassword(
      CompanyTransactions transactions,
      Users users,
      Passwords passwords,
      LoginFailures failures,
      Audit audit) {
    this.transactions = transactions;
    this.users = users;
    this.passwords = passwords;
    this.failures = failures;
    this.audit = audit;
  }

  /**
   * Whether it is the caller's.
   *
   * @throws TooManyLogins (as a failure) after too many failures
   */
  public Uni<Proof> handle(Caller caller, Password password) {
    var userId = Objects.requireNonNull(caller.userId());
    var key = LoginFailures.key(userId);
    return failures
        .requireFew(key)
        .chain(() -> transactions.run(caller.companyId(), () -> users.findForToken(userId)))
        .map(user -> user.map(LoginUser::passwordHash).orElse(null))
        .chain(hash -> passwords.matches(password, hash))
        .chain(
            right ->
                right
                    // Once more: guesses sent all at once were not counted yet.
                    ? failures.requireFew(key).replaceWith(Proof.by(List.of("pwd")))
                    : refuse(caller.companyId(), userId, key));
  }

  private Uni<Proof> refuse(UUID companyId, UUID userId, String key) {
    return transactions
        .run(companyId, () -> audit.record("password.refused", "user", userId, null, null))
        .chain(() -> failures.add(key))
        .replaceWith(Proof.refused(new InvalidCredentials()));
  }
}
