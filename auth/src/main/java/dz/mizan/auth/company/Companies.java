package dz.mizan.auth.company;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The companies, and the directory from code to company, which needs no company transaction. */
@ApplicationScoped
public class Companies implements PanacheRepositoryBase<Company, UUID> {
  private final Pool pool;
  private final OriginSettings origins;

  Companies(Pool pool, OriginSettings origins) {
    this.pool = pool;
    this.origins = origins;
  }

  /**
   * The company with this code, unless it is being erased or was; asked for outside of any company
   * transaction.
   */
  public Uni<Optional<UUID>> findId(String code) {
    return pool.preparedQuery(
            "select company_id from company_code c where code = $1 and not exists"
                + " (select from erased_company e where e.company_id = c.company_id)")
        .execute(Tuple.of(code))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(rows.iterator().next().getUUID("company_id")));
  }

  /**
   * Adds a company, in a transaction of that company, and writes it at once.
   *
   * @throws CompanyCodeTaken if another company has the code
   */
  public Uni<CompanyView> add(NewCompany company) {
    return CompanySql.execute(
            "insert into company_code (code, company_id) values ($1, $2) on conflict do nothing",
            company.code(),
            company.id())
        .invoke(
            inserted -> {
              if (inserted.rowCount() == 0) {
                throw new CompanyCodeTaken(company.code());
              }
            })
        .chain(() -> persistAndFlush(new Company(company)))
        .map(added -> CompanyView.of(added, List.of()));
  }

  /**
   * The company of the running transaction.
   *
   * @throws NotFound if it is another one
   */
  public Uni<CompanyView> view(UUID id) {
    return require(id).chain(this::viewOf);
  }

  Uni<CompanyView> viewOf(Company company) {
    return origins.read().map(allowed -> CompanyView.of(company, allowed));
  }

  /** Writes what was changed as one version more, also where none of it is in the company's row. */
  Uni<Void> nextVersion(Company company) {
    long before = company.version();
    return flush()
        .chain(
            () ->
                company.version() > before
                    ? Uni.createFrom().voidItem()
                    : CompanySql.execute("update company set version = version + 1")
                        .chain(Panache::getSession)
                        .chain(session -> session.refresh(company)));
  }

  /** The company, which nobody else can change until the end of the transaction. */
  Uni<Company> requireLocked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("company", id));
  }

  Uni<Company> require(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> new NotFound("company", id));
  }
}
