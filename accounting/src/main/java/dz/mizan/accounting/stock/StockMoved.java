package dz.mizan.accounting.stock;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What accounting reads of {@code dz.mizan.inventory.stock.moved.v1}.
 *
 * @param value by which the stock's value changed, signed, two decimals, in the company's currency
 * @param document the paper behind it
 * @param movedOn the business date; events of before it was told have none
 * @param reverses the movement that this one takes back, which has the same kind
 */
@RegisterForReflection
record StockMoved(
    UUID movementId,
    Kind kind,
    BigDecimal value,
    @Nullable String document,
    Instant movedAt,
    @Nullable LocalDate movedOn,
    @Nullable UUID reverses) {

  private static final int MAX_SCALE = 30;
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

  /** Why stock moved; the posting rules know each. */
  enum Kind {
    RECEIPT,
    ISSUE,
    ADJUSTMENT,
    TRANSFER_OUT,
    TRANSFER_IN,
    RETURN_IN,
    RETURN_OUT,
    SCRAP,
    COUNT,
    REVALUATION
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

  /** The date of its entry. */
  LocalDate date(ZoneId zone) {
    return movedOn != null ? movedOn : movedAt.atZone(zone).toLocalDate();
  }
}
