package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.pos.report.TillReport.Rate;
import dz.mizan.inventory.pos.till.Till;
import dz.mizan.inventory.stock.Moved;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a ticket when it is written: four statements, whatever the number of lines.
 *
 * @param moved the movements of its lines; what is stocked and has none, waits
 */
record WriteTicket(
    NewTicket ticket,
    Till till,
    long serial,
    @Nullable UUID sessionId,
    @Nullable UUID lateFor,
    List<TicketLine> lines,
    List<RateShares.Share> shares,
    Settlement settlement,
    Set<TicketFlag> flags,
    Map<Integer, Moved> moved,
    Buffer contentHash) {
  private static final String TICKET =
      """
      insert into ticket (id, number, till_id, serial, session_id, late_for, warehouse_id,
        customer_id, provisional_number, offline, issued_at, recorded_by, prices_include_tva,
        total_ht, total_tva, total_ttc, stamp_duty, rounding, payable, change_given, flags,
        stock_state, content_hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23)
      """;
  private static final String LINES =
      """
      insert into ticket_line (ticket_id, line, product_id, sku, name, unit, quantity,
        base_quantity, lot_number, unit_price, list_price, discount_percent, tva_percent, ht, ttc,
        return_of_ticket, return_of_line, movement_id, issued_base, pending_base, cost)
      select $1, * from unnest($2::integer[], $3::uuid[], $4::text[], $5::text[], $6::text[],
        $7::numeric[], $8::numeric[], $9::text[], $10::numeric[], $11::numeric[], $12::numeric[],
        $13::numeric[], $14::numeric[], $15::numeric[], $16::uuid[], $17::integer[], $18::uuid[],
        $19::numeric[], $20::numeric[], $21::numeric[])
      """;
  private static final String RATES =
      """
      insert into ticket_rate (ticket_id, tva_percent, ht, tva, ttc)
      select $1, * from unnest($2::numeric[], $3::numeric[], $4::numeric[], $5::numeric[])
      """;
  private static final String PAYMENTS =
      """
      insert into ticket_payment (ticket_id, line, method, amount, tendered, reference)
      select $1, * from unnest($2::integer[], $3::text[], $4::numeric[], $5::numeric[], $6::text[])
      """;

  /**
   * Writes it.
   *
   * @throws TicketRefusals.TicketReused if another till has written one under its id
   * @throws TicketRefusals.UnknownCustomer if there is no such customer
   */
  Uni<Void> write() {
    return insertTicket()
        .chain(() -> insertLines())
        .chain(() -> insertRates(RateShares.rates(shares)))
        .chain(() -> insertPayments(settlement.payments()));
  }

  private Uni<Void> insertTicket() {
    var ht = sum(RateShares.Share::ht);
    var ttc = sum(RateShares.Share::ttc);
    return CompanySql.execute(
            TICKET,
            ticket.id(),
            till.ticketNumber(serial),
            till.id(),
            serial,
            sessionId,
            lateFor,
            till.warehouseId(),
            ticket.customerId(),
            ticket.provisionalNumber(),
            ticket.isOffline(),
            ticket.issuedAt(),
            Caller.require().userId(),
            till.pricesIncludeTva(),
            ht,
            ttc.subtract(ht),
            ttc,
            settlement.stampDuty(),
            settlement.rounding(),
            settlement.payable(),
            settlement.change(),
            flags.stream().map(TicketFlag::name).sorted().toArray(String[]::new),
            (lines.stream().anyMatch(this::isPending)
                    ? TicketState.STOCK_PENDING
                    : TicketState.BOOKED)
                .name(),
            contentHash)
        .onFailure(SqlFailures.violates("pk_ticket"))
        .transform(failure -> new TicketRefusals.TicketReused(ticket.id()))
        .onFailure(SqlFailures.violates("fk_ticket_customer"))
        .transform(failure -> new TicketRefusals.UnknownCustomer())
        .replaceWithVoid();
  }

  private BigDecimal sum(Function<RateShares.Share, BigDecimal> amount) {
    return shares.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private Uni<Void> insertLines() {
    return CompanySql.execute(
            LINES,
            ticket.id(),
            lines.stream().map(TicketLine::line).toArray(Integer[]::new),
            lines.stream().map(TicketLine::productId).toArray(UUID[]::new),
            texts(TicketLine::sku),
            texts(TicketLine::name),
            texts(TicketLine::unit),
            numbers(TicketLine::quantity),
            numbers(TicketLine::baseQuantity),
            texts(TicketLine::lotNumber),
            numbers(TicketLine::unitPrice),
            numbers(TicketLine::listPrice),
            numbers(TicketLine::discountPercent),
            numbers(TicketLine::tvaPercent),
            shares.stream().map(RateShares.Share::ht).toArray(BigDecimal[]::new),
            shares.stream().map(RateShares.Share::ttc).toArray(BigDecimal[]::new),
            lines.stream().map(WriteTicket::soldIn).toArray(UUID[]::new),
            lines.stream().map(WriteTicket::soldAs).toArray(Integer[]::new),
            lines.stream().map(this::movementId).toArray(UUID[]::new),
            numbers(line -> isIssued(line) ? line.baseQuantity() : BigDecimal.ZERO),
            numbers(line -> isPending(line) ? line.baseQuantity() : BigDecimal.ZERO),
            numbers(this::cost))
        .replaceWithVoid();
  }

  private static @Nullable UUID soldIn(TicketLine line) {
    var back = line.back();
    return back == null ? null : back.ticketId();
  }

  private static @Nullable Integer soldAs(TicketLine line) {
    var back = line.back();
    return back == null ? null : back.line();
  }

  private @Nullable UUID movementId(TicketLine line) {
    var movement = moved.get(line.line());
    return movement == null ? null : movement.movementId();
  }

  private BigDecimal cost(TicketLine line) {
    var movement = moved.get(line.line());
    return movement == null || line.back() != null ? BigDecimal.ZERO : movement.value().negate();
  }

  private boolean isIssued(TicketLine line) {
    return line.back() == null && moved.containsKey(line.line());
  }

  private boolean isPending(TicketLine line) {
    return line.isStocked() && !moved.containsKey(line.line());
  }

  private @Nullable String[] texts(Function<TicketLine, @Nullable String> text) {
    return lines.stream().map(text).toArray(String[]::new);
  }

  private @Nullable BigDecimal[] numbers(Function<TicketLine, @Nullable BigDecimal> number) {
    return lines.stream().map(number).toArray(BigDecimal[]::new);
  }

  private Uni<Void> insertRates(List<Rate> rates) {
    return CompanySql.execute(
            RATES,
            ticket.id(),
            rates.stream().map(Rate::tvaPercent).toArray(BigDecimal[]::new),
            rates.stream().map(Rate::ht).toArray(BigDecimal[]::new),
            rates.stream().map(Rate::tva).toArray(BigDecimal[]::new),
            rates.stream().map(Rate::ttc).toArray(BigDecimal[]::new))
        .replaceWithVoid();
  }

  private Uni<Void> insertPayments(List<Settlement.Paid> payments) {
    return CompanySql.execute(
            PAYMENTS,
            ticket.id(),
            IntStream.rangeClosed(1, payments.size()).boxed().toArray(Integer[]::new),
            payments.stream().map(paid -> paid.method().name()).toArray(String[]::new),
            payments.stream().map(Settlement.Paid::amount).toArray(BigDecimal[]::new),
            payments.stream().map(Settlement.Paid::tendered).toArray(BigDecimal[]::new),
            payments.stream().map(Settlement.Paid::reference).toArray(String[]::new))
        .replaceWithVoid();
  }
}
