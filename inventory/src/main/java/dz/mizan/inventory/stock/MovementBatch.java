package dz.mizan.inventory.stock;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.problem.Refusal;
import dz.mizan.inventory.stock.MoveStock.Made;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One call of {@code move_stock_each}: a transaction and a round trip for some movements. */
@ApplicationScoped
class MovementBatch {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SQL =
      "select "
          + StockMovementView.COLUMNS.replace("m.", "(movement).")
          + ", parts::text, ordinal, refusal, detail, is_replayed"
          + " from move_stock_each($1, $2::text::json)";

  private final Pool pool;
  private final ObjectMapper json;

  MovementBatch(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  /**
   * What became of a movement: made, refused, or to be tried again because a request with the same
   * key that was refused had been in its way.
   */
  record Outcome(
      int ordinal, boolean isToBeTriedAgain, @Nullable Refusal refusal, @Nullable Made made) {}

  /** Fails only if none of them was decided. */
  Uni<List<Outcome>> handle(UUID companyId, List<MovementRequest> changes) {
    var numbered = IntStream.range(0, changes.size()).mapToObj(i -> changes.get(i).at(i)).toList();
    return pool.preparedQuery(SQL)
        .execute(Tuple.of(companyId, write(numbered)))
        .ifNoItem()
        .after(PATIENCE)
        .fail() // so that a lost connection does not hold up the company's other movements
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> outcome(row, changes))
                    .toList());
  }

  private Outcome outcome(Row row, List<MovementRequest> changes) {
    int ordinal = requireNonNull(row.getInteger("ordinal"));
    var code = row.getString("refusal");
    if ("try-again".equals(code)) {
      return new Outcome(ordinal, true, new dz.mizan.common.idempotency.KeyReused(), null);
    }
    if (code != null) {
      var subject = changes.get(ordinal).subject();
      var refusal = RefusedMovement.of(code, row.getString("detail"), subject);
      return new Outcome(ordinal, false, refusal, null);
    }
    var view = StockMovementView.of(row.getDelegate(), json);
    return new Outcome(ordinal, false, null, new Made(row.getBoolean("is_replayed"), view));
  }

  private String write(List<MovementRequest> changes) {
    try {
      return json.writeValueAsString(changes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("movements cannot be written", e);
    }
  }
}
