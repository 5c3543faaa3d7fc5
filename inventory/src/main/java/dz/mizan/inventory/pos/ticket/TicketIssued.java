package dz.mizan.inventory.pos.ticket;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.inventory.pos.report.PaymentMethod;
import dz.mizan.inventory.pos.report.TillReport.Rate;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code ticket.issued.v1}: what was sold, or came back, and how it was paid. Quantities
 * and amounts of returns are negative. The cost is in {@code stock.moved}, which names the ticket.
 */
@RegisterForReflection
public record TicketIssued(
    UUID ticketId,
    String number,
    UUID tillId,
    String tillCode,
    @Nullable UUID sessionId,
    @Nullable UUID lateFor,
    UUID warehouseId,
    @Nullable UUID customerId,
    boolean offline,
    OffsetDateTime issuedAt,
    OffsetDateTime recordedAt,
    String currency,
    List<Line> lines,
    List<Rate> rates,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalHt,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalTva,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalTtc,
    @JsonFormat(shape = Shape.STRING) BigDecimal stampDuty,
    @JsonFormat(shape = Shape.STRING) BigDecimal rounding,
    @JsonFormat(shape = Shape.STRING) BigDecimal payable,
    List<Payment> payments,
    TicketState state,
    List<TicketFlag> flags) {
  static final String TYPE = "ticket.issued.v1";

  /** A line; ht + tva = ttc. */
  @RegisterForReflection
  public record Line(
      int line,
      UUID productId,
      String sku,
      String unit,
      @JsonFormat(shape = Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = Shape.STRING) BigDecimal baseQuantity,
      @JsonFormat(shape = Shape.STRING) BigDecimal unitPrice,
      @JsonFormat(shape = Shape.STRING) BigDecimal discountPercent,
      @JsonFormat(shape = Shape.STRING) BigDecimal tvaPercent,
      @JsonFormat(shape = Shape.STRING) BigDecimal ht,
      @JsonFormat(shape = Shape.STRING) BigDecimal tva,
      @JsonFormat(shape = Shape.STRING) BigDecimal ttc,
      @Nullable UUID returnOfTicket,
      @Nullable Integer returnOfLine) {
    static Line of(TicketView.Line line) {
      var sale = line.returnOf();
      return new Line(
          line.line(),
          line.productId(),
          line.sku(),
          line.unit(),
          line.quantity(),
          line.baseQuantity(),
          line.unitPrice(),
          line.discountPercent(),
          line.tvaPercent(),
          line.ht(),
          line.tva(),
          line.ttc(),
          sale == null ? null : sale.ticketId(),
          sale == null ? null : sale.line());
    }
  }

  /** What stays of a payment; of cash, without the change. */
  @RegisterForReflection
  public record Payment(
      PaymentMethod method,
      @JsonFormat(shape = Shape.STRING) BigDecimal amount,
      @Nullable String reference) {}

  static TicketIssued of(TicketView ticket) {
    return new TicketIssued(
        ticket.id(),
        ticket.number(),
        ticket.tillId(),
        ticket.tillCode(),
        ticket.sessionId(),
        ticket.lateFor(),
        ticket.warehouseId(),
        ticket.customerId(),
        ticket.offline(),
        ticket.issuedAt(),
        ticket.recordedAt(),
        "DZD",
        ticket.lines().stream().map(Line::of).toList(),
        ticket.rates(),
        ticket.totalHt(),
        ticket.totalTva(),
        ticket.totalTtc(),
        ticket.stampDuty(),
        ticket.rounding(),
        ticket.payable(),
        ticket.payments().stream()
            .map(paid -> new Payment(paid.method(), paid.amount(), paid.reference()))
            .toList(),
        ticket.state(),
        ticket.flags());
  }
}
