package dz.mizan.auth.company;

import dz.mizan.auth.company.event.CompanyChanged;
import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.auth.permission.CallerPermissions;
import dz.mizan.auth.permission.Granted;
import dz.mizan.auth.role.Roles;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a company's details or settings. What is the same as before changes nothing. */
@ApplicationScoped
class ChangeCompany {
  private final Companies companies;
  private final Roles roles;
  private final CallerPermissions caller;
  private final Audit audit;
  private final Outbox outbox;
  private final CredentialChanges credentials;

  ChangeCompany(
      Companies companies,
      Roles roles,
      CallerPermissions caller,
      Audit audit,
      Outbox outbox,
      CredentialChanges credentials) {
    this.companies = companies;
    this.roles = roles;
    this.caller = caller;
    this.audit = audit;
    this.outbox = outbox;
    this.credentials = credentials;
  }

  /** Name, numbers and address. */
  Uni<Company> describe(UUID id, @Nullable String ifMatch, CompanyChange change) {
    return locked(id, ifMatch)
        .chain(
            company -> {
              var before = CompanyView.of(company);
              company.describe(change.name(), change.details(), change.address());
              return keep(company, before);
            });
  }

  /**
   * Languages, and who needs a second factor, which only who may do everything decides.
   *
   * @throws LanguageNotSpoken if the language of documents is none of the languages
   * @throws dz.mizan.auth.role.UnknownRole if there is no such role
   */
  Uni<Company> set(UUID id, @Nullable String ifMatch, SettingsChange change) {
    if (!change.languages().contains(change.language())) {
      throw new LanguageNotSpoken();
    }
    var wanted = change.settings();
    return locked(id, ifMatch)
        .call(company -> requireMaySet(wanted, company.settings()))
        .chain(
            company -> {
              var before = CompanyView.of(company);
              company.set(wanted);
              return keep(company, before);
            });
  }

  private Uni<Void> requireMaySet(Settings wanted, Settings before) {
    return wanted.asksSameRoles(before)
        ? Uni.createFrom().voidItem()
        : caller
            .require(List.of(Granted.EVERYTHING), null)
            .chain(() -> roles.requireKnown(List.of(wanted.secondFactorRoles())));
  }

  private Uni<Company> keep(Company company, CompanyView before) {
    var after = CompanyView.of(company);
    if (after.equals(before)) {
      return Uni.createFrom().item(company);
    }
    return companies
        .flush()
        .chain(() -> audit.record("company.changed", "company", company.id(), before, after))
        .chain(
            () -> outbox.append(CompanyChanged.TYPE, company.id(), company.version(), event(after)))
        .chain(() -> noteSecondFactor(before, after))
        .replaceWith(company);
  }

  // Sessions of who needs a second factor from now on, and has not used one, permit nothing more.
  private Uni<Void> noteSecondFactor(CompanyView before, CompanyView after) {
    return before.settings().secondFactorRoles().equals(after.settings().secondFactorRoles())
        ? Uni.createFrom().voidItem()
        : credentials.note(after.id());
  }

  private static CompanyChanged event(CompanyView company) {
    return new CompanyChanged(
        company.id(),
        company.code(),
        company.name(),
        company.nif(),
        company.nis(),
        company.rc(),
        company.ai(),
        company.legalForm(),
        company.activity(),
        company.capital(),
        company.address(),
        company.currency(),
        company.zone(),
        company.settings().language(),
        company.settings().languages(),
        company.settings().secondFactorRoles());
  }

  private Uni<Company> locked(UUID id, @Nullable String ifMatch) {
    return companies
        .requireLocked(id)
        .invoke(company -> Versions.check(ifMatch, company.version()));
  }
}
