package dz.mizan.auth.company;

import dz.mizan.auth.company.event.CompanyReactivated;
import dz.mizan.auth.company.event.CompanySuspended;
import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Shuts a company's users out, all but who may do everything, and lets them in again. */
@ApplicationScoped
class SuspendCompany {
  private final Companies companies;
  private final CredentialChanges credentials;
  private final Audit audit;
  private final Outbox outbox;

  SuspendCompany(Companies companies, CredentialChanges credentials, Audit audit, Outbox outbox) {
    this.companies = companies;
    this.credentials = credentials;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * All services refuse the tokens of the company's users within a second.
   *
   * @throws WrongCompanyStatus if it is suspended already
   */
  Uni<Company> handle(UUID id) {
    return companies
        .requireLocked(id)
        .invoke(Company::suspend)
        .call(
            company ->
                keep(
                    company,
                    "company.suspended",
                    CompanySuspended.TYPE,
                    new CompanySuspended(id, by())));
  }

  /**
   * Sessions go on that have not ended otherwise.
   *
   * @throws WrongCompanyStatus if it is active already
   */
  Uni<Company> reactivate(UUID id) {
    return companies
        .requireLocked(id)
        .invoke(Company::reactivate)
        .call(
            company ->
                keep(
                    company,
                    "company.reactivated",
                    CompanyReactivated.TYPE,
                    new CompanyReactivated(id, by())));
  }

  private Uni<Void> keep(Company company, String action, String type, Record event) {
    var after = Map.of("status", company.status());
    return companies
        .flush()
        .chain(() -> audit.record(action, "company", company.id(), null, after))
        .chain(() -> outbox.append(type, company.id(), company.version(), event))
        .chain(() -> credentials.note(company.id()));
  }

  private static UUID by() {
    return Objects.requireNonNull(Caller.require().userId());
  }
}
