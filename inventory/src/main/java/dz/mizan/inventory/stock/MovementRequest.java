package dz.mizan.inventory.stock;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change as {@code move_levels} and {@code move_stock_each} read it, in JSON. */
@RegisterForReflection
record MovementRequest(
    int ordinal,
    UUID movementId,
    UUID levelId,
    UUID eventId,
    @Nullable UUID caller,
    @Nullable String address,
    @Nullable String key,
    @Nullable String hash,
    @Nullable String traceId,
    @Nullable String traceParent,
    UUID productId,
    @Nullable UUID warehouseId,
    MovementKind kind,
    BigDecimal quantity,
    @Nullable BigDecimal unitCost,
    @Nullable BigDecimal value,
    @Nullable UUID reservationId,
    @Nullable LocalDate movedOn,
    @Nullable List<StockPart> parts,
    @Nullable String document,
    @Nullable String documentType,
    @Nullable UUID documentId,
    @Nullable UUID reverses) {

  /** The same at another place of its batch. */
  MovementRequest at(int place) {
    return new MovementRequest(
        place,
        movementId,
        levelId,
        eventId,
        caller,
        address,
        key,
        hash,
        traceId,
        traceParent,
        productId,
        warehouseId,
        kind,
        quantity,
        unitCost,
        value,
        reservationId,
        movedOn,
        parts,
        document,
        documentType,
        documentId,
        reverses);
  }

  RefusedMovement.Subject subject() {
    return RefusedMovement.subject(productId, quantity);
  }
}
