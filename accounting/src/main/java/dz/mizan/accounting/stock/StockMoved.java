package dz.mizan.accounting.stock;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.template.Facts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
    value = Facts.amount(requireNonNull(value, "value"));
  }
}
