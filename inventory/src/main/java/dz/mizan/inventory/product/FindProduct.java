package dz.mizan.inventory.product;

import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.reactive.Together;
import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Reads one product, which is asked more often than anything else: in one round trip, shared with
 * whoever else of the company asks at that moment (ADR 19).
 */
@ApplicationScoped
class FindProduct {
  private static final int LARGEST_BATCH = 64;
  private static final int BATCHES_UNDER_WAY = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SQL = "select " + ProductRows.COLUMNS + " from find_products($1, $2)";

  private final Pool pool;
  private final PreparedCompanies prepared;
  private final Together<UUID, Wanted> together =
      new Together<>(LARGEST_BATCH, BATCHES_UNDER_WAY, this::read);

  FindProduct(Pool pool, PreparedCompanies prepared) {
    this.pool = pool;
    this.prepared = prepared;
  }

  private record Wanted(UUID id, UniEmitter<? super ProductView> emitter) {}

  /**
   * @throws NotFound if the company has no such product
   */
  Uni<ProductView> handle(UUID companyId, UUID id) {
    return prepared
        .require(companyId)
        .chain(
            () ->
                Uni.createFrom()
                    .<ProductView>emitter(
                        emitter -> together.add(companyId, new Wanted(id, emitter)))
                    .emitOn(CallingContext.resume()));
  }

  private Uni<Void> read(UUID companyId, List<Wanted> wanted) {
    var ids = wanted.stream().map(Wanted::id).toArray(UUID[]::new);
    return pool.preparedQuery(SQL)
        .execute(Tuple.of(companyId, ids))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .invoke(rows -> tell(wanted, rows))
        .onFailure()
        .invoke(failure -> wanted.forEach(one -> one.emitter().fail(failure)))
        .replaceWithVoid();
  }

  private static void tell(List<Wanted> wanted, RowSet<Row> rows) {
    var found = new HashMap<UUID, ProductView>();
    for (var row : rows) {
      var view = ProductRows.view(row.getDelegate());
      found.put(view.id(), view);
    }
    for (var one : wanted) {
      var view = found.get(one.id());
      if (view == null) {
        one.emitter().fail(new NotFound("product", one.id()));
      } else {
        one.emitter().complete(view);
      }
    }
  }
}
