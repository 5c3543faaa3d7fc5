package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.problem.Refusal;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Moved;
import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockDoor;
import dz.mizan.inventory.stock.StockPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes what was sold out of the stock, and puts back what came back. */
@ApplicationScoped
class IssueStock {
  private final StockDoor door;

  IssueStock(StockDoor door) {
    this.door = door;
  }

  /**
   * All or nothing.
   *
   * @return the movement of each line that has one, by its number
   * @throws Refusal of the ledger; nothing changes
   */
  Uni<Map<Integer, Moved>> all(Document ticket, UUID warehouseId, List<TicketLine> lines) {
    var stocked = lines.stream().filter(TicketLine::isStocked).toList();
    return door.move(ticket, stocked.stream().map(line -> change(warehouseId, line)).toList())
        .map(
            moved -> {
              var byLine = new HashMap<Integer, Moved>();
              for (int i = 0; i < stocked.size(); i++) {
                byLine.put(stocked.get(i).line(), moved.get(i));
              }
              return byLine;
            });
  }

  /** What the ledger lets through; lines without a movement have to wait. */
  Uni<Map<Integer, Moved>> whatIsThere(Document ticket, UUID warehouseId, List<TicketLine> lines) {
    var stocked = lines.stream().filter(TicketLine::isStocked).toList();
    return door.moveEach(
            stocked.stream()
                .map(line -> new StockDoor.Due(ticket, change(warehouseId, line)))
                .toList())
        .map(
            moved -> {
              var byLine = new HashMap<Integer, Moved>();
              for (int i = 0; i < stocked.size(); i++) {
                int line = stocked.get(i).line();
                moved.get(i).ifPresent(done -> byLine.put(line, done));
              }
              return byLine;
            });
  }

  private static StockChange change(UUID warehouseId, TicketLine line) {
    var back = line.back();
    if (back != null) {
      return StockChange.of(line.productId(), warehouseId, MovementKind.RETURN_IN, back.restock())
          .worth(back.cost())
          .in(back.parts());
    }
    return issue(
        line.productId(), warehouseId, line.baseQuantity(), Optional.ofNullable(line.lotNumber()));
  }

  static StockChange issue(
      UUID productId, UUID warehouseId, BigDecimal quantity, Optional<String> lot) {
    return StockChange.of(productId, warehouseId, MovementKind.ISSUE, quantity.negate())
        .in(
            lot.map(number -> List.of(new StockPart(null, number, null, null, quantity)))
                .orElse(List.of()));
  }
}
