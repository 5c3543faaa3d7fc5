package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Moved;
import dz.mizan.inventory.stock.StockDoor;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Takes out of the stock what tills sold offline before it was there, as soon as it is. Lines are
 * locked before levels, and levels in the ledger's order.
 */
@ApplicationScoped
class BookPendingTickets implements Job {
  private static final int AT_ONCE = 200;

  // What is there, and not being counted; the older ticket first. Any of them are picked, so that
  // those that the ledger always refuses do not keep the others out.
  private static final String WAITING =
      """
      select w.*, k.number, k.warehouse_id from (
        select l.ticket_id, l.line, l.product_id, l.pending_base, l.lot_number
        from ticket_line l
        join ticket k on k.id = l.ticket_id
        join product p on p.id = l.product_id and p.status <> 'ARCHIVED'
        join stock_level s on s.product_id = l.product_id and s.warehouse_id = k.warehouse_id
        where l.pending_base > 0 and s.on_hand - s.reserved >= l.pending_base
          and s.frozen_by is null
        order by random() limit $1 for no key update of l skip locked) w
      join ticket k on k.id = w.ticket_id
      order by w.product_id, k.warehouse_id, k.recorded_at, w.line
      """;
  private static final String ISSUED =
      """
      update ticket_line l set movement_id = w.movement_id, issued_base = l.pending_base,
        pending_base = 0, cost = w.cost
      from unnest($1::uuid[], $2::integer[], $3::uuid[], $4::numeric[])
        as w (ticket_id, line, movement_id, cost)
      where l.ticket_id = w.ticket_id and l.line = w.line
      """;

  private final StockDoor door;

  BookPendingTickets(StockDoor door) {
    this.door = door;
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
                door.moveEach(lines.stream().map(BookPendingTickets::due).toList())
                    .chain(moved -> write(lines, moved)))
        .map(booked -> booked + " lines booked");
  }

  private static StockDoor.Due due(Row line) {
    return new StockDoor.Due(
        new Document("ticket", line.getUUID("ticket_id"), line.getString("number")),
        IssueStock.issue(
            line.getUUID("product_id"),
            line.getUUID("warehouse_id"),
            line.getBigDecimal("pending_base"),
            Optional.ofNullable(line.getString("lot_number"))));
  }

  private static Uni<Integer> write(List<Row> lines, List<Optional<Moved>> moved) {
    var booked =
        IntStream.range(0, lines.size())
            .filter(i -> moved.get(i).isPresent())
            .mapToObj(i -> new Booked(lines.get(i), moved.get(i).orElseThrow()))
            .toList();
    return CompanySql.execute(
            ISSUED,
            booked.stream().map(b -> b.line().getUUID("ticket_id")).toArray(UUID[]::new),
            booked.stream().map(b -> b.line().getInteger("line")).toArray(Integer[]::new),
            booked.stream().map(b -> b.moved().movementId()).toArray(UUID[]::new),
            booked.stream().map(b -> b.moved().value().negate()).toArray(BigDecimal[]::new))
        // All, for a return and this job at once do not see that the other took the other line.
        .chain(() -> Tickets.settle(null))
        .replaceWith(booked.size());
  }

  private record Booked(Row line, Moved moved) {}
}
