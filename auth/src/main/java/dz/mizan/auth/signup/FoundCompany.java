package dz.mizan.auth.signup;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.company.CompanyView;
import dz.mizan.auth.company.NewCompany;
import dz.mizan.auth.notification.Links;
import dz.mizan.auth.user.NewUser;
import dz.mizan.auth.user.Users;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a company and its superuser, in a transaction that has entered the company. */
@ApplicationScoped
class FoundCompany {
  private final Companies companies;
  private final Users users;
  private final PreparedCompanies prepared;
  private final Audit audit;
  private final Outbox outbox;
  private final Links links;

  FoundCompany(
      Companies companies,
      Users users,
      PreparedCompanies prepared,
      Audit audit,
      Outbox outbox,
      Links links) {
    this.companies = companies;
    this.users = users;
    this.prepared = prepared;
    this.audit = audit;
    this.outbox = outbox;
    this.links = links;
  }

  Uni<SignUpView> handle(NewCompany company, NewUser superuser, String passwordHash) {
    return companies
        .add(company)
        .call(() -> prepared.mark(company.name()))
        .chain(added -> withSuperuser(added, superuser, passwordHash));
  }

  private Uni<SignUpView> withSuperuser(CompanyView company, NewUser superuser, String hash) {
    return users
        .addSuperuser(Ids.next(), superuser, hash)
        .map(user -> SignUpView.of(company, user))
        .call(() -> audit.record("company.registered", "company", company.id(), null, company))
        .call(view -> links.verifyEmail(view.superuser().id()))
        .call(
            () ->
                outbox.append(
                    CompanyRegistered.TYPE, company.id(), 1, CompanyRegistered.of(company)));
  }
}
