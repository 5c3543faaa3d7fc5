package dz.mizan.auth.session;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.auth.user.Users;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds out whom a name means, before any company is known. */
@ApplicationScoped
public class FindUser {
  private final Companies companies;
  private final Users users;
  private final CompanyTransactions transactions;

  FindUser(Companies companies, Users users, CompanyTransactions transactions) {
    this.companies = companies;
    this.users = users;
    this.transactions = transactions;
  }

  /** A user with his company. */
  public record Found(UUID companyId, LoginUser user) {}

  /**
   * Empty if there is no such company or user.
   *
   * @param company its code
   */
  public Uni<Optional<Found>> handle(String company, String username) {
    return companies
        .findId(company)
        .chain(
            id ->
                id.isEmpty() ? Uni.createFrom().item(Optional.empty()) : find(id.get(), username));
  }

  private Uni<Optional<Found>> find(UUID companyId, String username) {
    return transactions
        .run(companyId, () -> users.findForLogin(username))
        .map(user -> user.map(found -> new Found(companyId, found)));
  }
}
