package dz.mizan.auth.recovery;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.notification.Links;
import dz.mizan.auth.user.UserSecrets;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.reactive.EvenTime;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mails a link to a new password to whoever has that username or address. Company, user and what
 * was sent show neither in the answer nor in its time.
 */
@ApplicationScoped
class RequestReset {
  /** Long enough for all that is written for a user who exists. */
  private static final Duration STEP = Duration.ofMillis(500);

  private final ResetGuard guard;
  private final Companies companies;
  private final UserSecrets secrets;
  private final Links links;
  private final CompanyTransactions transactions;
  private final Audit audit;

  RequestReset(
      ResetGuard guard,
      Companies companies,
      UserSecrets secrets,
      Links links,
      CompanyTransactions transactions,
      Audit audit) {
    this.guard = guard;
    this.companies = companies;
    this.secrets = secrets;
    this.links = links;
    this.transactions = transactions;
    this.audit = audit;
  }

  Uni<Void> handle(ResetRequest request, @Nullable String address) {
    var time = EvenTime.start(STEP);
    return companies
        .findId(request.company())
        .chain(
            company ->
                guard.admits(company, request) && company.isPresent()
                    ? send(company.get(), request.user(), address)
                    : Uni.createFrom().voidItem())
        .chain(time::nextFullStep);
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
