package dz.mizan.auth.user;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.password.Passwords;
import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.web.Answers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes in whoever wants to be a user; somebody of the company has to authorize him. */
@ApplicationScoped
class RegisterUser {
  private final Companies companies;
  private final Passwords passwords;
  private final CompanyTransactions transactions;
  private final Idempotency idempotency;
  private final AddPendingUser addPendingUser;

  RegisterUser(
      Companies companies,
      Passwords passwords,
      CompanyTransactions transactions,
      Idempotency idempotency,
      AddPendingUser addPendingUser) {
    this.companies = companies;
    this.passwords = passwords;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.addPendingUser = addPendingUser;
  }

  Uni<RestResponse<UserView>> handle(RegisterRequest request, @Nullable String address) {
    idempotency.key(); // a malformed one is refused before the work
    return companies
        .findId(request.company())
        .map(found -> found.orElseThrow(() -> new UnknownCompany(request.company())))
        .chain(company -> hashAndAdd(company, request, address));
  }

  private Uni<RestResponse<UserView>> hashAndAdd(
      UUID company, RegisterRequest request, @Nullable String address) {
    new Caller(company, null, request.username(), address).enter();
    var asked = List.of(request, passwords.fingerprint(request.password()));
    return transactions
        .run(company, () -> companies.view(company))
        .chain(view -> passwords.hash(request.password(), request.names(view), "password"))
        .chain(
            hash ->
                transactions.run(
                    company,
                    () ->
                        idempotency.once(
                            caller(company, request), asked, () -> add(request, hash))));
  }

  // Strangers do not meet in one key: it counts for the username that is wanted.
  private static UUID caller(UUID company, RegisterRequest request) {
    var name = "registration " + company + " " + Usernames.key(request.username());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private Uni<RestResponse<UserView>> add(RegisterRequest request, String hash) {
    return addPendingUser
        .handle(request.user(), hash)
        .map(
            user ->
                Answers.created("/api/v1/users/" + user.id(), user.version(), UserView.of(user)));
  }
}
