package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Moved;
import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockDoor;
import dz.mizan.inventory.stock.StockPart;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  Uni<Map<Integer, Moved>> whatIsThere(
      Document ticket, UUID warehouseId, List<TicketLine> lines) {
    return attempt(() -> all(ticket, warehouseId, lines))
        .chain(
            all ->
                all.isPresent()
                    ? Uni.createFrom().item(all.get())
                    : lineByLine(ticket, warehouseId, lines));
  }

  // In the ledger's order of locks.
  private Uni<Map<Integer, Moved>> lineByLine(
      Document ticket, UUID warehouseId, List<TicketLine> lines) {
    var sorted =
        lines.stream()
            .filter(TicketLine::isStocked)
            .sorted(Comparator.comparing(line -> line.productId().toString()))
            .toList();
    var moved = new HashMap<Integer, Moved>();
    return Multi.createFrom()
        .iterable(sorted)
        .onItem()
        .transformToUniAndConcatenate(
            line ->
                one(ticket, change(warehouseId, line))
                    .invoke(one -> one.ifPresent(m -> moved.put(line.line(), m))))
        .collect()
        .asList()
        .replaceWith(moved);
  }

  /** One change, if the ledger lets it through. */
  Uni<Optional<Moved>> one(Document ticket, StockChange change) {
    return attempt(() -> door.move(ticket, List.of(change)).map(List::getFirst));
  }

  private static StockChange change(UUID warehouseId, TicketLine line) {
    var back = line.back();
    if (back != null) {
      return StockChange.of(
              line.productId(), warehouseId, MovementKind.RETURN_IN, back.restock())
          .worth(back.cost())
          .in(back.parts());
    }
    return issue(
        line.productId(), warehouseId, line.baseQuantity(), Optional.ofNullable(line.lotNumber()));
  }

  static StockChange issue(
      UUID productId, UUID warehouseId, java.math.BigDecimal quantity, Optional<String> lot) {
    return StockChange.of(productId, warehouseId, MovementKind.ISSUE, quantity.negate())
        .in(lot.map(number -> List.of(new StockPart(null, number, null, null, quantity)))
            .orElse(List.of()));
  }

  // A refusal of the ledger is an error in the database, which only a savepoint survives.
  private static <T> Uni<Optional<T>> attempt(java.util.function.Supplier<Uni<T>> work) {
    return CompanySql.execute("savepoint stock")
        .chain(work::get)
        .call(() -> CompanySql.execute("release savepoint stock"))
        .map(done -> Optional.of(Objects.requireNonNull(done)))
        .onFailure(Refusal.class)
        .recoverWithUni(
            () ->
                CompanySql.execute("rollback to savepoint stock")
                    .replaceWith(Optional.<T>empty()));
  }
}
