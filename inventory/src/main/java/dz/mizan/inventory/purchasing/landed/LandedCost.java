package dz.mizan.inventory.purchasing.landed;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Landed costs as clients see them.
 *
 * @param stockValue what the stock's value rose by
 * @param expense what goods bore that had gone
 * @param reversedStockValue what was taken out of the stock again when it was cancelled
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record LandedCost(
    UUID id,
    Status status,
    SpreadMethod method,
    @Nullable UUID supplierId,
    @Nullable String reference,
    LocalDate allocatedOn,
    List<LandedCharge> charges,
    List<LandedLine> lines,
    Money total,
    Money stockValue,
    Money expense,
    @Nullable Money reversedStockValue,
    @Nullable UUID createdBy,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime cancelledAt,
    long version) {

  /** A landed cost may be cancelled once, and that is all that happens to it. */
  public enum Status {
    ALLOCATED,
    CANCELLED
  }

  static LandedCost of(Row row, List<LandedCharge> charges, List<LandedLine> lines) {
    var reversed = row.getBigDecimal("reversed_stock_value");
    return new LandedCost(
        row.getUUID("id"),
        Status.valueOf(row.getString("status")),
        SpreadMethod.valueOf(row.getString("method")),
        row.getUUID("supplier_id"),
        row.getString("reference"),
        row.getLocalDate("allocated_on"),
        charges,
        lines,
        Money.dzd(row.getBigDecimal("total")),
        Money.dzd(row.getBigDecimal("stock_value")),
        Money.dzd(row.getBigDecimal("expense")),
        reversed == null ? null : Money.dzd(reversed),
        row.getUUID("created_by"),
        row.getOffsetDateTime("created_at"),
        row.getOffsetDateTime("cancelled_at"),
        row.getLong("version"));
  }
}
