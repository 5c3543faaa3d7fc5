package dz.mizan.inventory.stock;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.idempotency.KeyReused;
import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.common.web.RequestIds;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Moves stock: key, level, movement, audit entry and event in one round trip, by the function
 * {@code move_stock} of the database (ADR 6).
 */
@ApplicationScoped
class MoveStock {
  private static final int ATTEMPTS = 3;
  private static final String SQL =
      "select "
          + StockMovementView.COLUMNS.replace("m.", "(movement).")
          + ", replayed from move_stock($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";

  private final Pool pool;
  private final PreparedCompanies prepared;
  private final Idempotency idempotency;
  private final OutboxSignal signal;
  private final CompanyTransactions transactions;
  private final Warehouses warehouses;

  MoveStock(
      Pool pool,
      PreparedCompanies prepared,
      Idempotency idempotency,
      OutboxSignal signal,
      CompanyTransactions transactions,
      Warehouses warehouses) {
    this.pool = pool;
    this.prepared = prepared;
    this.idempotency = idempotency;
    this.signal = signal;
    this.transactions = transactions;
    this.warehouses = warehouses;
  }

  /** A movement, and whether it had been made before under the same Idempotency-Key. */
  record Moved(boolean isReplayed, StockMovementView movement) {}

  /**
   * @throws InvalidMovement if sign or price do not fit the kind
   * @throws InsufficientStock if more should go out than is there; nothing changes
   * @throws UnknownReference if the company has no such product or warehouse
   * @throws dz.mizan.common.tenancy.OutOfScope if the warehouse is none of the caller's
   */
  Uni<Moved> handle(NewStockMovement request) {
    var caller = Caller.require();
    var quantity = request.signedQuantity();
    return prepared
        .require(caller.companyId())
        .chain(() -> requireInScope(caller, request))
        .chain(() -> move(parameters(caller, request, quantity)))
        .onFailure(PgException.class)
        .transform(failure -> refusal((PgException) failure, request, quantity));
  }

  // Costs a round trip only where a restricted caller leaves the warehouse to be the default one,
  // which stays the default one.
  private Uni<Void> requireInScope(Caller caller, NewStockMovement request) {
    if (caller.scope().only(Warehouses.SCOPE) == null) {
      return Uni.createFrom().voidItem();
    }
    var named = request.warehouseId();
    var warehouse =
        named == null
            ? transactions.run(caller.companyId(), warehouses::defaultId)
            : Uni.createFrom().item(named);
    return warehouse.invoke(id -> caller.scope().require(Warehouses.SCOPE, id)).replaceWithVoid();
  }

  private Uni<Moved> move(Tuple parameters) {
    return pool.preparedQuery(SQL)
        .execute(parameters)
        .onFailure(SqlFailures::isRetriable)
        .retry()
        .atMost(ATTEMPTS)
        .map(
            rows -> {
              var row = rows.iterator().next();
              return new Moved(row.getBoolean("replayed"), StockMovementView.of(row.getDelegate()));
            })
        .invoke(signal::raise);
  }

  private Tuple parameters(Caller caller, NewStockMovement request, BigDecimal quantity) {
    var key = idempotency.key();
    return Tuple.from(
        new @Nullable Object[] {
          caller.companyId(),
          caller.userId(),
          caller.address(),
          key,
          key == null ? null : Buffer.buffer(idempotency.requestHash(request)),
          Ids.next(),
          Ids.next(),
          Ids.next(),
          RequestIds.traceId(),
          RequestIds.traceParent(),
          request.productId(),
          request.warehouseId(),
          request.kind().name(),
          quantity,
          request.unitCost(),
          request.document()
        });
  }

  private static Throwable refusal(
      PgException failure, NewStockMovement request, BigDecimal quantity) {
    return switch (String.valueOf(failure.getSqlState())) {
      case "MZ001" -> UnknownReference.product();
      case "MZ002" -> UnknownReference.warehouse();
      case "MZ003" ->
          new InsufficientStock(
              request.productId(), quantity.abs(), String.valueOf(failure.getDetail()));
      case "MZ004" -> new KeyReused();
      // Out of the type's range, or of ck_stock_level_bound.
      case "22003", "23514" -> new InvalidMovement("quantity", "the stock would become too large");
      default -> failure;
    };
  }
}
