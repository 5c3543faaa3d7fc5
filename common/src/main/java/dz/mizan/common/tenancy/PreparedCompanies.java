package dz.mizan.common.tenancy;

import dz.mizan.common.job.Jobs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The companies that this service has set up after their {@code company.registered}. */
@ApplicationScoped
public class PreparedCompanies {
  private static final String STATE =
      """
      select exists (select from prepared_company) as is_prepared,
        exists (select from erased_company where company_id = $1) as is_erased
      """;

  private final Set<UUID> known = ConcurrentHashMap.newKeySet();
  private final CompanyTransactions transactions;
  private final ErasedCompanies erased;
  private final Jobs jobs;

  PreparedCompanies(CompanyTransactions transactions, ErasedCompanies erased, Jobs jobs) {
    this.transactions = transactions;
    this.erased = erased;
    this.jobs = jobs;
  }

  /**
   * Succeeds if the company is prepared here. Costs a query only until the first yes.
   *
   * @throws CompanyNotReady otherwise (503, to be tried again)
   * @throws CompanyErased if it is being erased or was
   */
  public Uni<Void> require(UUID companyId) {
    if (known.contains(companyId) && !erased.contains(companyId)) {
      return Uni.createFrom().voidItem();
    }
    return transactions
        .run(companyId, () -> CompanySql.execute(STATE, companyId))
        .invoke(
            rows -> {
              var state = rows.iterator().next();
              if (state.getBoolean("is_erased")) {
                erased.learn(companyId);
                throw new CompanyErased();
              }
              if (!state.getBoolean("is_prepared")) {
                throw new CompanyNotReady();
              }
              known.add(companyId);
            })
        .replaceWithVoid();
  }

  /**
   * Marks the company of the running transaction as prepared; a second time changes nothing. From
   * now on the service's jobs run for it.
   */
  public Uni<Void> mark(String name) {
    return CompanySql.execute(
            "insert into prepared_company (name) values ($1) on conflict do nothing", name)
        .chain(jobs::plan);
  }
}
