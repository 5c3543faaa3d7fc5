package dz.mizan.inventory.pos.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.inventory.pos.report.TillReport;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Data of {@code till-session.closed.v1}: the totals of the Z report, for the books. What late
 * tickets were paid in cash is in payments and in late, but not in cash: it explains the difference
 * of the session that late names.
 */
@RegisterForReflection
public record TillSessionClosed(
    UUID sessionId,
    UUID tillId,
    String tillCode,
    UUID warehouseId,
    long number,
    long zNumber,
    OffsetDateTime openedAt,
    OffsetDateTime closedAt,
    long tickets,
    String currency,
    List<TillReport.Rate> rates,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalHt,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalTva,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalTtc,
    @JsonFormat(shape = Shape.STRING) BigDecimal stampDuty,
    @JsonFormat(shape = Shape.STRING) BigDecimal rounding,
    @JsonFormat(shape = Shape.STRING) BigDecimal collected,
    List<TillReport.Paid> payments,
    TillReport.Cash cash,
    List<TillReport.CashMovement> movements,
    List<TillReport.Late> late) {
  static final String TYPE = "till-session.closed.v1";

  static TillSessionClosed of(TillReport report, UUID warehouseId) {
    return new TillSessionClosed(
        report.sessionId(),
        report.tillId(),
        report.tillCode(),
        warehouseId,
        report.sessionNumber(),
        java.util.Objects.requireNonNull(report.zNumber()),
        report.openedAt(),
        java.util.Objects.requireNonNull(report.closedAt()),
        report.tickets(),
        "DZD",
        report.rates(),
        report.totalHt(),
        report.totalTva(),
        report.totalTtc(),
        report.stampDuty(),
        report.rounding(),
        report.collected(),
        report.payments(),
        report.cash(),
        report.movements(),
        report.late());
  }
}
