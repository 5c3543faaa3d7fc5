package dz.mizan.auth.signup;

import dz.mizan.auth.company.NewCompany;
import dz.mizan.auth.password.Passwords;
import dz.mizan.auth.user.NewUser;
import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Answers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Signs up a company with its superuser, in one transaction. It begins and ends under the company
 * of all zeros, where the idempotency keys of those live who have no company yet.
 */
@ApplicationScoped
class SignUpCompany {
  private static final UUID NO_COMPANY = new UUID(0, 0);

  private final Passwords passwords;
  private final CompanyTransactions transactions;
  private final Idempotency idempotency;
  private final FoundCompany foundCompany;

  SignUpCompany(
      Passwords passwords,
      CompanyTransactions transactions,
      Idempotency idempotency,
      FoundCompany foundCompany) {
    this.passwords = passwords;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.foundCompany = foundCompany;
  }

  Uni<RestResponse<SignUpView>> handle(SignUpRequest request, @Nullable String address) {
    idempotency.key(); // a malformed one is refused before the work
    var company = request.company(Ids.next());
    var superuser = request.superuser();
    var asked = List.of(request, passwords.fingerprint(superuser.password()));
    new Caller(company.id(), null, superuser.username(), address).enter();
    return passwords
        .hash(superuser.password(), request.names(), "superuser.password")
        .chain(
            hash ->
                transactions.run(
                    NO_COMPANY,
                    () ->
                        idempotency.once(
                            caller(request), asked, () -> found(company, superuser, hash))));
  }

  // Strangers do not meet in one key: it counts for the code that is wanted.
  private static UUID caller(SignUpRequest request) {
    return UUID.nameUUIDFromBytes(("sign-up " + request.code()).getBytes(StandardCharsets.UTF_8));
  }

  private Uni<RestResponse<SignUpView>> found(NewCompany company, NewUser superuser, String hash) {
    return transactions
        .enter(company.id())
        .chain(() -> foundCompany.handle(company, superuser, hash))
        .call(() -> transactions.enter(NO_COMPANY))
        .map(view -> Answers.created("/api/v1/companies/" + view.id(), 1, view));
  }
}
