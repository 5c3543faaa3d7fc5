package dz.mizan.inventory.pos.ticket;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.inventory.pos.report.PaymentMethod;
import dz.mizan.inventory.pos.report.TillReport.Rate;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as clients see it. Amounts are dinars.
 *
 * @param number without a gap per till
 * @param sessionId in whose Z report it is; absent while it waits for the till's next session
 * @param lateFor the closed session whose drawer had its cash, of a late ticket
 * @param payable total with TVA + stamp + rounding, what the payments sum up to
 * @param change that the customer got back
 * @param state STOCK_PENDING while something has not left the stock yet
 * @param flags what deviates in a ticket that was taken as it had happened
 */
@RegisterForReflection
public record TicketView(
    UUID id,
    String number,
    @Nullable String provisionalNumber,
    UUID tillId,
    String tillCode,
    @Nullable UUID sessionId,
    @Nullable UUID lateFor,
    UUID warehouseId,
    @Nullable UUID customerId,
    boolean offline,
    OffsetDateTime issuedAt,
    OffsetDateTime recordedAt,
    UUID recordedBy,
    boolean pricesIncludeTva,
    List<Line> lines,
    List<Rate> rates,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalHt,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalTva,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalTtc,
    @JsonFormat(shape = Shape.STRING) BigDecimal stampDuty,
    @JsonFormat(shape = Shape.STRING) BigDecimal rounding,
    @JsonFormat(shape = Shape.STRING) BigDecimal payable,
    List<Payment> payments,
    @JsonFormat(shape = Shape.STRING) BigDecimal change,
    TicketState state,
    List<TicketFlag> flags) {
  static final String COLUMNS =
      """
      k.id, k.number, k.provisional_number, k.till_id, t.code, k.session_id, k.late_for,
      k.warehouse_id, k.customer_id, k.offline, k.issued_at, k.recorded_at, k.recorded_by,
      k.prices_include_tva, k.total_ht, k.total_tva, k.total_ttc, k.stamp_duty, k.rounding,
      k.payable, k.change_given, k.stock_state, k.flags
      from ticket k join till t on t.id = k.till_id""";

  /**
   * A line.
   *
   * @param quantity in its unit; negative where goods came back, as the amounts
   * @param unitPrice as shown to the customer
   * @param listPrice as the till would have shown it; absent if no list had one
   * @param ht its exact part of the total; ht + tva = ttc
   * @param returnOf the line that was sold, of a return
   * @param returnedQuantity how much of it came back since
   * @param pendingQuantity base units that have not left the stock yet
   */
  @RegisterForReflection
  public record Line(
      int line,
      UUID productId,
      String sku,
      String name,
      String unit,
      @JsonFormat(shape = Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = Shape.STRING) BigDecimal baseQuantity,
      @Nullable String lotNumber,
      @JsonFormat(shape = Shape.STRING) BigDecimal unitPrice,
      @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal listPrice,
      @JsonFormat(shape = Shape.STRING) BigDecimal discountPercent,
      @JsonFormat(shape = Shape.STRING) BigDecimal tvaPercent,
      @JsonFormat(shape = Shape.STRING) BigDecimal ht,
      @JsonFormat(shape = Shape.STRING) BigDecimal tva,
      @JsonFormat(shape = Shape.STRING) BigDecimal ttc,
      NewTicket.@Nullable ReturnOf returnOf,
      @JsonFormat(shape = Shape.STRING) BigDecimal returnedQuantity,
      @JsonFormat(shape = Shape.STRING) BigDecimal pendingQuantity) {

    static Line of(Row row) {
      var sale = row.getUUID("return_of_ticket");
      var ht = row.getBigDecimal("ht");
      var ttc = row.getBigDecimal("ttc");
      return new Line(
          row.getInteger("line"),
          row.getUUID("product_id"),
          row.getString("sku"),
          row.getString("name"),
          row.getString("unit"),
          row.getBigDecimal("quantity"),
          row.getBigDecimal("base_quantity"),
          row.getString("lot_number"),
          row.getBigDecimal("unit_price"),
          row.getBigDecimal("list_price"),
          row.getBigDecimal("discount_percent"),
          row.getBigDecimal("tva_percent"),
          ht,
          ttc.subtract(ht),
          ttc,
          sale == null ? null : new NewTicket.ReturnOf(sale, row.getInteger("return_of_line")),
          row.getBigDecimal("returned_quantity"),
          row.getBigDecimal("pending_base"));
    }
  }

  /**
   * A payment.
   *
   * @param amount what stays, without the change
   * @param tendered what was handed over
   */
  @RegisterForReflection
  public record Payment(
      PaymentMethod method,
      @JsonFormat(shape = Shape.STRING) BigDecimal amount,
      @JsonFormat(shape = Shape.STRING) BigDecimal tendered,
      @Nullable String reference) {

    static Payment of(Row row) {
      return new Payment(
          PaymentMethod.valueOf(row.getString("method")),
          row.getBigDecimal("amount"),
          row.getBigDecimal("tendered"),
          row.getString("reference"));
    }
  }

  static TicketView of(Row row, List<Line> lines, List<Rate> rates, List<Payment> payments) {
    return new TicketView(
        row.getUUID("id"),
        row.getString("number"),
        row.getString("provisional_number"),
        row.getUUID("till_id"),
        row.getString("code"),
        row.getUUID("session_id"),
        row.getUUID("late_for"),
        row.getUUID("warehouse_id"),
        row.getUUID("customer_id"),
        row.getBoolean("offline"),
        row.getOffsetDateTime("issued_at"),
        row.getOffsetDateTime("recorded_at"),
        row.getUUID("recorded_by"),
        row.getBoolean("prices_include_tva"),
        lines,
        rates,
        row.getBigDecimal("total_ht"),
        row.getBigDecimal("total_tva"),
        row.getBigDecimal("total_ttc"),
        row.getBigDecimal("stamp_duty"),
        row.getBigDecimal("rounding"),
        row.getBigDecimal("payable"),
        payments,
        row.getBigDecimal("change_given"),
        TicketState.valueOf(row.getString("stock_state")),
        flags(row));
  }

  static List<TicketFlag> flags(Row row) {
    return Stream.of(row.getArrayOfStrings("flags")).map(TicketFlag::valueOf).toList();
  }
}
