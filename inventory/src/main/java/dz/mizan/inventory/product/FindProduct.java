package dz.mizan.inventory.product;

import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads one product in one round trip: this is asked more often than anything else. */
@ApplicationScoped
class FindProduct {
  private static final String SQL = "select " + ProductRows.COLUMNS + " from find_product($1, $2)";

  private final Pool pool;
  private final PreparedCompanies prepared;

  FindProduct(Pool pool, PreparedCompanies prepared) {
    this.pool = pool;
    this.prepared = prepared;
  }

  /**
   * @throws NotFound if the company has no such product
   */
  Uni<ProductView> handle(UUID companyId, UUID id) {
    return prepared.require(companyId).chain(() -> read(companyId, id));
  }

  private Uni<ProductView> read(UUID companyId, UUID id) {
    return pool.preparedQuery(SQL)
        .execute(Tuple.of(companyId, id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("product", id);
              }
              return ProductRows.view(rows.iterator().next().getDelegate());
            });
  }
}
