package dz.mizan.accounting.stock;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What accounting reads of {@code dz.mizan.inventory.stock.moved.v1}.
 *
 * @param value by which the stock's value changed, signed, two decimals, in the company's currency
 * @param document the paper behind it
 */
@RegisterForReflection
record StockMoved(
    UUID movementId, Kind kind, BigDecimal value, @Nullable String document, Instant movedAt) {

  private static final int MAX_SCALE = 30;
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

  /** Why stock moved; the posting rules know each. */
  enum Kind {
    RECEIPT,
    ISSUE,
    ADJUSTMENT
  }

  StockMoved {
    requireNonNull(movementId, "movementId");
    requireNonNull(kind, "kind");
    requireNonNull(movedAt, "movedAt");
    // Before setScale: of 1E+999999999 that would make a gigabyte.
    requireNonNull(value, "value");
    if (value.scale() > MAX_SCALE || value.abs().compareTo(TOO_LARGE) >= 0) {
      throw new IllegalArgumentException("value is too large or too fine for the books");
    }
    value = value.setScale(2);
  }
}
