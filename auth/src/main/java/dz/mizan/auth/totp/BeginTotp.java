package dz.mizan.auth.totp;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.user.Users;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives the caller a secret for his authenticator app; it counts once he shows a code of it. */
@ApplicationScoped
class BeginTotp {
  private static final String ISSUER = "Mizan";

  private final TotpRows rows;
  private final SealedSecrets secrets;
  private final Users users;
  private final Companies companies;

  BeginTotp(TotpRows rows, SealedSecrets secrets, Users users, Companies companies) {
    this.rows = rows;
    this.secrets = secrets;
    this.users = users;
    this.companies = companies;
  }

  /**
   * @throws TotpAlreadyEnabled (as a failure) if he has an app
   */
  Uni<TotpEnrolment> handle() {
    var caller = Caller.require();
    var userId = caller.requireUser();
    var secret = TotpSecret.generate();
    return rows.begin(userId, secrets.seal(userId, secret))
        .invoke(
            begun -> {
              if (!begun) {
                throw new TotpAlreadyEnabled();
              }
            })
        .chain(() -> account(caller.companyId(), userId))
        .map(account -> TotpEnrolment.of(secret, secret.uri(ISSUER, account)));
  }

  private Uni<String> account(UUID companyId, UUID userId) {
    return users
        .view(userId)
        .chain(
            user ->
                companies.view(companyId).map(company -> user.username() + "@" + company.code()));
  }
}
