package dz.mizan.inventory.stock;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.common.web.RequestIds;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HexFormat;

/**
 * Moves stock by hand: key, level, movement, audit entry and event in one round trip, shared with
 * whoever else asks at that moment (ADR 19).
 */
@ApplicationScoped
class MoveStock {
  private final PreparedCompanies prepared;
  private final Idempotency idempotency;
  private final CompanyTransactions transactions;
  private final Warehouses warehouses;
  private final MovementQueue queue;

  MoveStock(
      PreparedCompanies prepared,
      Idempotency idempotency,
      CompanyTransactions transactions,
      Warehouses warehouses,
      MovementQueue queue) {
    this.prepared = prepared;
    this.idempotency = idempotency;
    this.transactions = transactions;
    this.warehouses = warehouses;
    this.queue = queue;
  }

  /** A movement, and whether it had been made before under the same Idempotency-Key. */
  record Made(boolean isReplayed, StockMovementView movement) {}

  /**
   * @throws InvalidMovement if sign or price do not fit the kind
   * @throws InsufficientStock if more should go out than is available; nothing changes
   * @throws UnknownReference if the company has no such product or warehouse
   * @throws RefusedMovement for what else the ledger does not let through
   * @throws dz.mizan.common.tenancy.OutOfScope if the warehouse is none of the caller's
   */
  Uni<Made> handle(NewStockMovement request) {
    var caller = Caller.require();
    var change = change(caller, request, request.signedQuantity());
    return prepared
        .require(caller.companyId())
        .chain(() -> requireInScope(caller, request))
        .chain(() -> queue.move(caller.companyId(), change));
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

  private MovementRequest change(Caller caller, NewStockMovement request, BigDecimal quantity) {
    var key = idempotency.key();
    return new MovementRequest(
        0,
        Ids.next(),
        Ids.next(),
        Ids.next(),
        caller.userId(),
        caller.address(),
        key,
        key == null ? null : HexFormat.of().formatHex(idempotency.requestHash(request)),
        RequestIds.traceId(),
        RequestIds.traceParent(),
        request.productId(),
        request.warehouseId(),
        request.kind(),
        quantity,
        request.unitCost(),
        null,
        null,
        request.movedOn(),
        request.parts(),
        request.document(),
        null,
        null,
        null);
  }
}
