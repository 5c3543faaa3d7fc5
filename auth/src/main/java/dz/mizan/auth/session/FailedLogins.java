package dz.mizan.auth.session;

import dz.mizan.auth.user.LoginUser;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes in the audit trail who did not get in. */
@ApplicationScoped
class FailedLogins {
  private final CompanyTransactions transactions;
  private final Audit audit;

  FailedLogins(CompanyTransactions transactions, Audit audit) {
    this.transactions = transactions;
    this.audit = audit;
  }

  /** Notes that somebody tried to be this user. */
  Uni<Void> note(UUID companyId, LoginUser user, @Nullable String address) {
    return record("login.failed", companyId, user, address);
  }

  /** Notes that somebody tries again and again to be this user. */
  Uni<Void> alarm(UUID companyId, LoginUser user, @Nullable String address) {
    return record("login.under-attack", companyId, user, address);
  }

  private Uni<Void> record(
      String action, UUID companyId, LoginUser user, @Nullable String address) {
    new Caller(companyId, null, null, address).enter();
    return transactions.run(companyId, () -> audit.record(action, "user", user.id(), null, null));
  }
}
