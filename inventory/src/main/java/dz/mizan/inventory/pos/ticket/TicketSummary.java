package dz.mizan.inventory.pos.ticket;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket in a list: as {@link TicketView}, without what it consists of. */
public record TicketSummary(
    UUID id,
    String number,
    UUID tillId,
    String tillCode,
    @Nullable UUID sessionId,
    @Nullable UUID lateFor,
    boolean offline,
    OffsetDateTime issuedAt,
    OffsetDateTime recordedAt,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalTtc,
    @JsonFormat(shape = Shape.STRING) BigDecimal stampDuty,
    @JsonFormat(shape = Shape.STRING) BigDecimal payable,
    TicketState state,
    List<TicketFlag> flags) {

  static TicketSummary of(Row row) {
    return new TicketSummary(
        row.getUUID("id"),
        row.getString("number"),
        row.getUUID("till_id"),
        row.getString("code"),
        row.getUUID("session_id"),
        row.getUUID("late_for"),
        row.getBoolean("offline"),
        row.getOffsetDateTime("issued_at"),
        row.getOffsetDateTime("recorded_at"),
        row.getBigDecimal("total_ttc"),
        row.getBigDecimal("stamp_duty"),
        row.getBigDecimal("payable"),
        TicketState.valueOf(row.getString("stock_state")),
        TicketView.flags(row));
  }
}
