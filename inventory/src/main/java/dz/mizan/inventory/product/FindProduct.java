package dz.mizan.inventory.product;

import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads one product in one round trip: this is asked more often than anything else. */
@ApplicationScoped
class FindProduct {
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
    return pool.preparedQuery(
            "select id, sku, name_fr, name_ar, name_en, unit, version from find_product($1, $2)")
        .execute(Tuple.of(companyId, id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("product", id);
              }
              return view(rows.iterator().next());
            });
  }

  private static ProductView view(Row row) {
    return new ProductView(
        row.getUUID(0),
        row.getString(1),
        new Names(row.getString(2), row.getString(3), row.getString(4)),
        Unit.valueOf(row.getString(5)),
        row.getLong(6));
  }
}
