package dz.mizan.auth.company;

import dz.mizan.auth.company.event.CompanyChanged;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes a company's details or settings. What is the same as before changes nothing. */
@ApplicationScoped
public class ChangeCompany {
  private final Companies companies;
  private final OriginSettings origins;
  private final SecondFactorPolicy secondFactor;
  private final Audit audit;
  private final Outbox outbox;

  ChangeCompany(
      Companies companies,
      OriginSettings origins,
      SecondFactorPolicy secondFactor,
      Audit audit,
      Outbox outbox) {
    this.companies = companies;
    this.origins = origins;
    this.secondFactor = secondFactor;
    this.audit = audit;
    this.outbox = outbox;
  }

  /** Name, numbers and address. */
  Uni<Company> describe(UUID id, @Nullable String ifMatch, CompanyChange change) {
    return locked(id, ifMatch)
        .chain(
            company ->
                keep(
                    company,
                    () -> {
                      company.describe(change.name(), change.details(), change.address());
                      return Uni.createFrom().voidItem();
                    }));
  }

  /**
   * Languages, web origins, and who needs a second factor, which only who may do everything
   * decides.
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
        .call(company -> secondFactor.change(company, wanted))
        .chain(
            company ->
                keep(
                    company,
                    () -> {
                      company.set(wanted);
                      return origins.replace(change.allowedOrigins());
                    }));
  }

  /**
   * Web origins and nothing else.
   *
   * @param check is given the present ones, which nobody else changes from then on
   */
  public Uni<Void> setOrigins(UUID id, List<String> wanted, Consumer<List<String>> check) {
    return locked(id, "*")
        .call(() -> origins.read().invoke(check))
        .chain(company -> keep(company, () -> origins.replace(wanted)))
        .replaceWithVoid();
  }

  private Uni<Company> keep(Company company, Supplier<Uni<Void>> change) {
    return companies
        .viewOf(company)
        .chain(
            before ->
                change
                    .get()
                    .chain(() -> companies.viewOf(company))
                    .chain(
                        after ->
                            after.equals(before)
                                ? Uni.createFrom().item(company)
                                : keep(company, before, after)));
  }

  private Uni<Company> keep(Company company, CompanyView before, CompanyView after) {
    return companies
        .nextVersion(company)
        .chain(() -> audit.record("company.changed", "company", company.id(), before, after))
        .chain(
            () ->
                outbox.append(
                    CompanyChanged.TYPE, company.id(), company.version(), CompanyChanged.of(after)))
        .replaceWith(company);
  }

  private Uni<Company> locked(UUID id, @Nullable String ifMatch) {
    return companies
        .requireLocked(id)
        .invoke(company -> Versions.check(ifMatch, company.version()));
  }
}
