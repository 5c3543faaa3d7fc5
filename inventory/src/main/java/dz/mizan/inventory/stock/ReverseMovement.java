package dz.mizan.inventory.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.RequestIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Takes a movement back by another one: the opposite quantity at the opposite value, to and from
 * the same lots and places. What the movement brought must still be there; the last goods of a
 * level take the rest of its value with them, whatever they came at. Movements of documents are
 * taken back by their documents.
 */
@ApplicationScoped
class ReverseMovement {
  private static final String SQL = "select m.ordinal from move_levels($1::text::json, true) m";

  private final StockLedger ledger;
  private final OutboxSignal signal;
  private final ObjectMapper json;

  ReverseMovement(StockLedger ledger, OutboxSignal signal, ObjectMapper json) {
    this.ledger = ledger;
    this.signal = signal;
    this.json = json;
  }

  /** It belongs to a document, or takes back another one itself. */
  static final class NotByHand extends Refusal {
    NotByHand() {
      super(Kind.CONFLICT, "made-by-document");
    }
  }

  /** Each movement can be taken back once. */
  static final class AlreadyReversed extends Refusal {
    AlreadyReversed() {
      super(Kind.CONFLICT, "already-reversed");
    }
  }

  /**
   * @throws NotByHand if its document has to do it
   * @throws AlreadyReversed if it was taken back before
   * @throws RefusedMovement if the goods are no longer all there
   */
  Uni<StockMovementView> handle(UUID movementId) {
    signal.appended();
    return ledger
        .requireMovement(movementId)
        .chain(
            movement -> {
              if (movement.documentType() != null || movement.reverses() != null) {
                throw new NotByHand();
              }
              var opposite = opposite(movement);
              return CompanySql.execute(SQL, write(opposite))
                  .onFailure(SqlFailures.violates("uq_stock_movement_reverses"))
                  .transform(failure -> new AlreadyReversed())
                  .onFailure()
                  .transform(failure -> RefusedMovement.of(failure, i -> opposite.subject()))
                  .chain(() -> ledger.requireMovement(opposite.movementId()));
            });
  }

  private static MovementRequest opposite(StockMovementView movement) {
    var caller = Caller.require();
    var worth = movement.value().amount().negate();
    return new MovementRequest(
        0,
        Ids.next(),
        Ids.next(),
        Ids.next(),
        caller.userId(),
        caller.address(),
        null,
        null,
        RequestIds.traceId(),
        RequestIds.traceParent(),
        movement.productId(),
        movement.warehouseId(),
        movement.kind(),
        movement.quantity().negate(),
        null,
        worth,
        null,
        null,
        movement.parts().isEmpty() ? null : movement.parts(),
        movement.document(),
        null,
        null,
        movement.id());
  }

  private String write(MovementRequest opposite) {
    try {
      return json.writeValueAsString(List.of(opposite));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("movement cannot be written", e);
    }
  }
}
