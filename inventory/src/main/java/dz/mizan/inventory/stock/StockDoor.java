package dz.mizan.inventory.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.RequestIds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How documents of other features change the stock: inside their company transaction, all lines or
 * none, whatever the number of lines in one statement. The ledger takes its locks in its own order,
 * writes movements, audit entries and events, and values what goes out.
 */
@ApplicationScoped
public class StockDoor {
  private static final String MOVE =
      """
      select m.ordinal, (m.movement).id, (m.movement).product_id, (m.movement).warehouse_id,
        (m.movement).quantity, (m.movement).unit_cost, (m.movement).value, (m.movement).on_hand,
        m.parts::text
      from move_levels($1::text::json, true) m
      """;
  private static final String MOVE_EACH =
      MOVE.replace("true", "false").replace("m.parts::text", "m.parts::text, m.refusal");
  private final ObjectMapper json;
  private final OutboxSignal signal;

  StockDoor(ObjectMapper json, OutboxSignal signal) {
    this.json = json;
    this.signal = signal;
  }

  /**
   * Moves stock for a document.
   *
   * @return what was made of each change, in the order of the changes
   * @throws InsufficientStock if more should go out than is available; nothing changes
   * @throws RefusedMovement (or {@code InvalidMovement}, {@code UnknownReference}) for what else
   *     the ledger does not let through; nothing changes
   */
  public Uni<List<Moved>> move(Document document, List<StockChange> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    signal.appended();
    var requests =
        IntStream.range(0, changes.size())
            .mapToObj(i -> request(i, document, changes.get(i)))
            .toList();
    return CompanySql.execute(MOVE, write(requests))
        .onFailure()
        .transform(failure -> RefusedMovement.of(failure, i -> subject(changes.get(i))))
        .map(rows -> inOrder(rows, changes.size()));
  }

  /** A change with the document for which it is made. */
  public record Due(Document document, StockChange change) {}

  /**
   * Moves stock for what has happened already, such as sales at a till that was offline: each
   * change by itself, all in one statement.
   *
   * @return in the order of the changes; empty where the ledger refuses, which leaves nothing
   */
  public Uni<List<Optional<Moved>>> moveEach(List<Due> due) {
    if (due.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    signal.appended();
    var requests =
        IntStream.range(0, due.size())
            .mapToObj(i -> request(i, due.get(i).document(), due.get(i).change()))
            .toList();
    return CompanySql.execute(MOVE_EACH, write(requests))
        .onFailure()
        .transform(failure -> RefusedMovement.of(failure, i -> subject(due.get(i).change())))
        .map(
            rows -> {
              var moved = new ArrayList<>(Collections.nCopies(due.size(), Optional.<Moved>empty()));
              for (var row : rows) {
                if (row.getString("refusal") == null) {
                  moved.set(row.getInteger(0), Optional.of(moved(row)));
                }
              }
              return moved;
            });
  }

  /** Changes what is on its way to warehouses; a level that is not there yet is made. */
  public Uni<Void> expect(List<Expected> expected) {
    if (expected.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var lines =
        IntStream.range(0, expected.size())
            .mapToObj(i -> ExpectedLine.of(i, expected.get(i)))
            .toList();
    return CompanySql.execute("select expect_stock($1::text::json)", write(lines))
        .onFailure()
        .transform(
            failure ->
                RefusedMovement.of(
                    failure,
                    i ->
                        RefusedMovement.subject(
                            expected.get(i).productId(), expected.get(i).delta())))
        .replaceWithVoid();
  }

  @RegisterForReflection
  record ExpectedLine(
      int ordinal, UUID levelId, UUID productId, UUID warehouseId, BigDecimal delta) {
    static ExpectedLine of(int ordinal, Expected expected) {
      return new ExpectedLine(
          ordinal, Ids.next(), expected.productId(), expected.warehouseId(), expected.delta());
    }
  }

  private static RefusedMovement.Subject subject(StockChange change) {
    return RefusedMovement.subject(change.productId(), change.quantity());
  }

  private static MovementRequest request(int ordinal, Document document, StockChange change) {
    var caller = Caller.current();
    return new MovementRequest(
        ordinal,
        Ids.next(),
        Ids.next(),
        Ids.next(),
        caller.map(Caller::userId).orElse(null),
        caller.map(Caller::address).orElse(null),
        null,
        null,
        RequestIds.traceId(),
        RequestIds.traceParent(),
        change.productId(),
        change.warehouseId(),
        change.kind(),
        change.quantity(),
        change.unitCost(),
        change.value(),
        change.reservationId(),
        change.movedOn(),
        change.parts().isEmpty() ? null : change.parts(),
        document.number(),
        document.type(),
        document.id(),
        null);
  }

  private List<Moved> inOrder(RowSet<Row> rows, int size) {
    @Nullable Moved[] moved = new Moved[size];
    for (var row : rows) {
      moved[row.getInteger(0)] = moved(row);
    }
    return Arrays.stream(moved).map(Objects::requireNonNull).toList();
  }

  private Moved moved(Row row) {
    return new Moved(
        row.getUUID(1),
        row.getUUID(2),
        row.getUUID(3),
        row.getBigDecimal(4),
        row.getBigDecimal(5),
        row.getBigDecimal(6),
        row.getBigDecimal(7),
        StockParts.read(json, row.getString(8)));
  }

  private String write(Object lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("changes cannot be written", e);
    }
  }
}
