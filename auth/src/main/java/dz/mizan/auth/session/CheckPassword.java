package dz.mizan.auth.session;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.Passwords;
import dz.mizan.auth.user.UserSecrets;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Checks the password of a login. A right one whose hash was made with weaker parameters than
 * today's is hashed anew afterwards; the login does not wait for that.
 */
@ApplicationScoped
class CheckPassword {
  private static final Logger LOG = Logger.getLogger(CheckPassword.class);

  private final Passwords passwords;
  private final UserSecrets secrets;
  private final CompanyTransactions transactions;

  CheckPassword(Passwords passwords, UserSecrets secrets, CompanyTransactions transactions) {
    this.passwords = passwords;
    this.secrets = secrets;
    this.transactions = transactions;
  }

  /** Whether it is the password of who is logging in; never of nobody. */
  Uni<Boolean> handle(Attempt attempt, Password password) {
    return passwords
        .matches(password, attempt.passwordHash())
        .invoke(
            right -> {
              if (right) {
                improveLater(attempt, password);
              }
            });
  }

  // On a context of its own: the login's may be over before.
  private void improveLater(Attempt attempt, Password password) {
    var company = attempt.companyId();
    var user = attempt.user();
    var hash = attempt.passwordHash();
    if (company != null && user != null && hash != null && passwords.isWeak(hash)) {
      onOwnContext(() -> improve(company, user.id(), password, hash));
    }
  }

  private static void onOwnContext(Supplier<Uni<Void>> work) {
    var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        ignored ->
            work.get()
                .subscribe()
                .with(
                    done -> {},
                    failure -> LOG.warnf("Hash stays weak till the next login: %s", failure)));
  }

  private Uni<Void> improve(UUID company, UUID user, Password password, String hash) {
    return passwords
        .improve(password)
        .chain(better -> transactions.run(company, () -> secrets.improveHash(user, hash, better)));
  }
}
