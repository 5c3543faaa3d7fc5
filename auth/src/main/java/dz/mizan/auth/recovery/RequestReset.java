package dz.mizan.auth.recovery;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.notification.Links;
import dz.mizan.auth.user.UserSecrets;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mails a link to a new password to whoever has that username or address. Company, user and what
 * was sent show neither in the answer nor in its time.
 */
@ApplicationScoped
class RequestReset {
  private final Companies companies;
  private final UserSecrets secrets;
  private final Links links;
  private final CompanyTransactions transactions;
  private final Audit audit;

  RequestReset(
      Companies companies,
      UserSecrets secrets,
      Links links,
      CompanyTransactions transactions,
      Audit audit) {
    this.companies = companies;
    this.secrets = secrets;
    this.links = links;
    this.transactions = transactions;
    this.audit = audit;
  }

  Uni<Void> handle(ResetRequest request, @Nullable String address) {
    long startedNs = System.nanoTime();
    return companies
        .findId(request.company())
        .chain(
            company ->
                company.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : send(company.get(), request.user(), address))
        .chain(() -> FullSteps.next(startedNs));
  }

  private Uni<Void> send(UUID company, String usernameOrEmail, @Nullable String address) {
    new Caller(company, null, null, address).enter();
    return transactions.run(
        company,
        () ->
            secrets
                .whoMayReset(usernameOrEmail)
                .chain(
                    users ->
                        Multi.createFrom()
                            .iterable(users)
                            .onItem()
                            .transformToUniAndConcatenate(this::send)
                            .collect()
                            .last()
                            .replaceWithVoid()));
  }

  private Uni<Void> send(UUID user) {
    return audit
        .record("user.password-reset-requested", "user", user, null, null)
        .chain(() -> links.resetPassword(user));
  }
}
