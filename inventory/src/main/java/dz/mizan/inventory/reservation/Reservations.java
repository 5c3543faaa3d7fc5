package dz.mizan.inventory.reservation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.RequestIds;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.RefusedMovement;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How documents have goods promised to them, inside their company transaction. Never more than is
 * available is promised, whoever asks at the same time: the level's row decides.
 */
@ApplicationScoped
public class Reservations {
  private static final String RESERVE =
      "select "
          + Reservation.COLUMNS
          + " from reserve_stock($1::text::json, $2, $3, $4, $5, $6, $7)";
  private static final String RELEASE = "select id from release_reservations($1, $2, $3, $4)";

  private final ObjectMapper json;
  private final OutboxSignal signal;

  Reservations(ObjectMapper json, OutboxSignal signal) {
    this.json = json;
    this.signal = signal;
  }

  /**
   * Promises goods to a document: all lines or none, but for those that may be partial.
   *
   * @param expiresAt when the promise lapses; null for never
   * @return one for each line in which something was promised, in no particular order
   * @throws dz.mizan.inventory.stock.RefusedMovement and its siblings if the ledger refuses;
   *     nothing changes
   */
  public Uni<List<Reservation>> reserve(
      Document document, List<Wanted> wanted, @Nullable Instant expiresAt) {
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    signal.appended();
    var lines = IntStream.range(0, wanted.size()).mapToObj(i -> Line.of(i, wanted.get(i))).toList();
    return CompanySql.execute(
            RESERVE,
            write(lines),
            document.type(),
            document.id(),
            document.number(),
            expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC),
            Caller.current().map(Caller::userId).orElse(null),
            RequestIds.traceParent())
        .onFailure()
        .transform(
            failure ->
                RefusedMovement.of(
                    failure,
                    i ->
                        RefusedMovement.subject(
                            wanted.get(i).productId(), wanted.get(i).quantity())))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Reservation::of).toList());
  }

  /** Gives back all that is still promised to the document. */
  public Uni<Void> release(Document document) {
    return CompanySql.execute(
            "select id from stock_reservation where document_id = $1 and state = 'ACTIVE'",
            document.id())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toList())
        .chain(this::releaseSome);
  }

  /** Gives back what is still promised by these. */
  public Uni<Void> releaseSome(List<UUID> ids) {
    return end(ids, ReservationState.RELEASED, false).replaceWithVoid();
  }

  /**
   * Ends those of them that are active still.
   *
   * @param onlyDue leave those alone whose time is not over
   * @return those that it ended
   */
  Uni<List<UUID>> end(List<UUID> ids, ReservationState state, boolean onlyDue) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    signal.appended();
    return CompanySql.execute(
            RELEASE, ids.toArray(UUID[]::new), state.name(), onlyDue, RequestIds.traceParent())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID(0))
                    .toList());
  }

  @RegisterForReflection
  record Line(
      int ordinal,
      UUID reservationId,
      UUID productId,
      @Nullable UUID warehouseId,
      BigDecimal quantity,
      boolean partialAllowed) {
    static Line of(int ordinal, Wanted wanted) {
      return new Line(
          ordinal,
          Ids.next(),
          wanted.productId(),
          wanted.warehouseId(),
          wanted.quantity(),
          wanted.partialAllowed());
    }
  }

  private String write(Object lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lines cannot be written", e);
    }
  }
}
