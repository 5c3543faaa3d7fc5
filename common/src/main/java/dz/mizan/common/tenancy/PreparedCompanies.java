package dz.mizan.common.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The companies that this service has set up after their {@code company.registered}. */
@ApplicationScoped
public class PreparedCompanies {
  private final Set<UUID> known = ConcurrentHashMap.newKeySet();
  private final CompanyTransactions transactions;

  PreparedCompanies(CompanyTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Succeeds if the company is prepared here. Costs a query only until the first yes.
   *
   * @throws CompanyNotReady otherwise (503, to be tried again)
   */
  public Uni<Void> require(UUID companyId) {
    if (known.contains(companyId)) {
      return Uni.createFrom().voidItem();
    }
    return transactions
        .run(companyId, () -> CompanySql.execute("select 1 from prepared_company"))
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new CompanyNotReady();
              }
              known.add(companyId);
            })
        .replaceWithVoid();
  }

  /** Marks the company of the running transaction as prepared; a second time changes nothing. */
  public Uni<Void> mark(String name) {
    return CompanySql.execute(
            "insert into prepared_company (name) values ($1) on conflict do nothing", name)
        .replaceWithVoid();
  }
}
