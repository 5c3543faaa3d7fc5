package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Moved;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes out of the stock what tills sold offline before it was there, as soon as it is. Lines are
 * locked before levels, and levels in the ledger's order.
 */
@ApplicationScoped
class BookPendingTickets implements Job {
  private static final int AT_ONCE = 200;

  // What is there, and not being counted; the older ticket first.
  private static final String WAITING =
      """
      select w.*, k.number, k.warehouse_id from (
        select l.ticket_id, l.line, l.product_id, l.pending_base, l.lot_number
        from ticket_line l
        join ticket k on k.id = l.ticket_id
        join stock_level s on s.product_id = l.product_id and s.warehouse_id = k.warehouse_id
        where l.pending_base > 0 and s.on_hand - s.reserved >= l.pending_base
          and s.frozen_by is null
        order by k.recorded_at limit $1 for no key update of l skip locked) w
      join ticket k on k.id = w.ticket_id
      order by w.product_id, k.warehouse_id, k.recorded_at, w.line
      """;
  private static final String ISSUED =
      """
      update ticket_line set movement_id = $3, issued_base = pending_base, pending_base = 0,
        cost = $4
      where ticket_id = $1 and line = $2
      """;

  private final IssueStock stock;

  BookPendingTickets(IssueStock stock) {
    this.stock = stock;
  }

  @Override
  public String name() {
    return "book-pending-tickets";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(WAITING, AT_ONCE)
        .map(rows -> Tickets.list(rows, row -> row))
        .chain(
            lines ->
                Multi.createFrom()
                    .iterable(lines)
                    .onItem()
                    .transformToUniAndConcatenate(this::book)
                    .collect()
                    .asList()
                    .map(BookPendingTickets::booked))
        .call(Tickets::settle)
        .map(booked -> booked.size() + " lines booked");
  }

  private Uni<Optional<UUID>> book(Row line) {
    var ticketId = line.getUUID("ticket_id");
    var change =
        IssueStock.issue(
            line.getUUID("product_id"),
            line.getUUID("warehouse_id"),
            line.getBigDecimal("pending_base"),
            Optional.ofNullable(line.getString("lot_number")));
    return stock
        .one(new Document("ticket", ticketId, line.getString("number")), change)
        .chain(
            moved ->
                moved.isEmpty()
                    ? Uni.createFrom().item(Optional.<UUID>empty())
                    : write(ticketId, line.getInteger("line"), moved.get())
                        .replaceWith(Optional.of(ticketId)));
  }

  private static Uni<Void> write(UUID ticketId, int line, Moved moved) {
    return CompanySql.execute(ISSUED, ticketId, line, moved.movementId(), moved.value().negate())
        .replaceWithVoid();
  }

  private static List<UUID> booked(List<Optional<UUID>> outcomes) {
    var booked = new ArrayList<UUID>();
    outcomes.forEach(outcome -> outcome.ifPresent(booked::add));
    return booked;
  }
}
