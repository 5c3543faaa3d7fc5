package dz.mizan.inventory.pos.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as clients see it. What is known at the closing is absent before.
 *
 * @param number without a gap per till
 * @param expected what should have been in the drawer
 * @param difference counted less expected
 * @param lateCash cash of tickets that came in after the closing: it explains the difference
 */
@RegisterForReflection
public record TillSessionView(
    UUID id,
    UUID tillId,
    String tillCode,
    UUID warehouseId,
    long number,
    TillSessionStatus status,
    @JsonFormat(shape = Shape.STRING) BigDecimal openingFloat,
    OffsetDateTime openedAt,
    UUID openedBy,
    @Nullable OffsetDateTime closedAt,
    @Nullable UUID closedBy,
    @Nullable Long zNumber,
    @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal expected,
    @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal counted,
    @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal difference,
    @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal lateCash) {
  static final String COLUMNS =
      """
      s.id, s.till_id, t.code, t.warehouse_id, s.number, s.status, s.opening_float, s.opened_at,
      s.opened_by, s.closed_at, s.closed_by, s.z_number, s.expected, s.counted, s.difference,
      case when s.status = 'CLOSED' then (
        select coalesce(sum(p.amount), 0.00) from ticket k
        join ticket_payment p on p.ticket_id = k.id and p.method = 'CASH'
        where k.late_for = s.id) end as late_cash
      from till_session s join till t on t.id = s.till_id""";

  static TillSessionView of(Row row) {
    return new TillSessionView(
        row.getUUID("id"),
        row.getUUID("till_id"),
        row.getString("code"),
        row.getUUID("warehouse_id"),
        row.getLong("number"),
        TillSessionStatus.valueOf(row.getString("status")),
        row.getBigDecimal("opening_float"),
        row.getOffsetDateTime("opened_at"),
        row.getUUID("opened_by"),
        row.getOffsetDateTime("closed_at"),
        row.getUUID("closed_by"),
        row.getLong("z_number"),
        row.getBigDecimal("expected"),
        row.getBigDecimal("counted"),
        row.getBigDecimal("difference"),
        row.getBigDecimal("late_cash"));
  }

  /** Whether nothing more happens in it. */
  boolean isClosed() {
    return status == TillSessionStatus.CLOSED;
  }
}
