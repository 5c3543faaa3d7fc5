package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.pos.till.Tills;
import dz.mizan.inventory.stock.StockPart;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was sold, under a lock of the lines that were sold: never more than that, and in
 * whatever parts, in the end exactly the amounts and the cost that it was sold at.
 */
@ApplicationScoped
class ReturnLines {
  private static final String LOCK =
      """
      select l.*, k.warehouse_id from unnest($1::uuid[], $2::integer[]) as w (ticket_id, line)
      join ticket_line l on l.ticket_id = w.ticket_id and l.line = w.line
      join ticket k on k.id = l.ticket_id
      order by l.ticket_id, l.line for no key update of l
      """;
  private static final String LOTS =
      """
      select moved.ticket_id, moved.line, moved.lot_id, t.number, sum(moved.quantity) as quantity
      from (
        select l.ticket_id, l.line, p.lot_id, - p.quantity as quantity
        from unnest($1::uuid[], $2::integer[]) as w (ticket_id, line)
        join ticket_line l on l.ticket_id = w.ticket_id and l.line = w.line
        join stock_movement_part p on p.movement_id = l.movement_id
        where p.lot_id is not null
        union all
        select l.return_of_ticket, l.return_of_line, p.lot_id, - p.quantity
        from unnest($1::uuid[], $2::integer[]) as w (ticket_id, line)
        join ticket_line l on l.return_of_ticket = w.ticket_id and l.return_of_line = w.line
        join stock_movement_part p on p.movement_id = l.movement_id
        where p.lot_id is not null) moved
      join lot t on t.id = moved.lot_id
      group by moved.ticket_id, moved.line, moved.lot_id, t.number having sum(moved.quantity) > 0
      order by moved.ticket_id, moved.line, moved.lot_id
      """;
  private static final String TAKE =
      """
      update ticket_line l set returned_quantity = l.returned_quantity + w.quantity,
        returned_base = l.returned_base + w.base, returned_ht = l.returned_ht + w.ht,
        returned_ttc = l.returned_ttc + w.ttc, restocked_base = l.restocked_base + w.restock,
        restocked_cost = l.restocked_cost + w.cost,
        pending_base = greatest(l.pending_base - (w.base - w.restock), 0)
      from unnest($1::uuid[], $2::integer[], $3::numeric[], $4::numeric[], $5::numeric[],
        $6::numeric[], $7::numeric[], $8::numeric[])
        as w (ticket_id, line, quantity, base, ht, ttc, restock, cost)
      where l.ticket_id = w.ticket_id and l.line = w.line
      """;

  /**
   * The returns of a ticket.
   *
   * @throws TicketRefusals.UnknownTicketLine if a line that was sold is unknown, or is a return
   * @throws TicketRefusals.ReturnExceedsSale if more would come back than is left of it
   * @throws TicketRefusals.LotNotSold if a lot is named that did not go out, or is back already
   */
  Uni<List<TicketLine>> handle(NewTicket ticket) {
    var returns = ticket.lines().stream().filter(NewTicket.Line::isReturn).toList();
    if (returns.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return CompanySql.execute(
            LOCK,
            returns.stream().map(line -> of(line).ticketId()).toArray(UUID[]::new),
            returns.stream().map(line -> of(line).line()).toArray(Integer[]::new))
        .chain(
            rows -> {
              var sold = new HashMap<NewTicket.ReturnOf, Row>();
              rows.forEach(
                  row ->
                      sold.put(
                          new NewTicket.ReturnOf(row.getUUID("ticket_id"), row.getInteger("line")),
                          row));
              return lots(returns).map(lots -> lines(ticket, sold, lots));
            })
        .call(ReturnLines::take)
        .call(lines -> Tickets.settle(lines.stream().map(line -> back(line).ticketId()).toList()));
  }

  /** A lot of a line that was sold, as much of it as is not back. */
  private record Lot(UUID id, String number, BigDecimal quantity) {}

  // In a statement after the lock, so that it sees what came back before.
  private static Uni<Map<NewTicket.ReturnOf, List<Lot>>> lots(List<NewTicket.Line> returns) {
    return CompanySql.execute(
            LOTS,
            returns.stream().map(line -> of(line).ticketId()).toArray(UUID[]::new),
            returns.stream().map(line -> of(line).line()).toArray(Integer[]::new))
        .map(
            rows -> {
              var lots = new HashMap<NewTicket.ReturnOf, List<Lot>>();
              for (var row : rows) {
                var sold = new NewTicket.ReturnOf(row.getUUID(0), row.getInteger(1));
                lots.computeIfAbsent(sold, key -> new ArrayList<>())
                    .add(new Lot(row.getUUID(2), row.getString(3), row.getBigDecimal(4)));
              }
              return lots;
            });
  }

  private static List<TicketLine> lines(
      NewTicket ticket,
      Map<NewTicket.ReturnOf, Row> sold,
      Map<NewTicket.ReturnOf, List<Lot>> lots) {
    var lines = new ArrayList<TicketLine>();
    for (int i = 0; i < ticket.lines().size(); i++) {
      var line = ticket.lines().get(i);
      if (line.isReturn()) {
        var row = sold.get(of(line));
        if (row == null || row.getBigDecimal("quantity").signum() < 0) {
          throw new TicketRefusals.UnknownTicketLine(i);
        }
        Tills.requireInScope(row.getUUID("warehouse_id"));
        lines.add(line(i, line, row, lots.getOrDefault(of(line), List.of())));
      }
    }
    return lines;
  }

  private static TicketLine line(int i, NewTicket.Line line, Row row, List<Lot> lots) {
    var sold = row.getBigDecimal("quantity");
    var quantity = line.quantity().negate().setScale(3, RoundingMode.UNNECESSARY);
    var after = row.getBigDecimal("returned_quantity").add(quantity);
    if (after.compareTo(sold) > 0) {
      throw new TicketRefusals.ReturnExceedsSale(
          i, sold.subtract(row.getBigDecimal("returned_quantity")));
    }
    var base = part(row, "base_quantity", "returned_base", after, sold);
    if (base.signum() == 0) {
      throw new TicketRefusals.InvalidTicket("lines[" + i + "].quantity", "is too little");
    }
    // What has not left the stock yet need not come back: it is no longer waited for.
    var restock =
        base.subtract(row.getBigDecimal("pending_base").min(base))
            .min(row.getBigDecimal("issued_base").subtract(row.getBigDecimal("restocked_base")));
    var share =
        new RateShares.Share(
            row.getBigDecimal("tva_percent"),
            part(row, "ht", "returned_ht", after, sold).negate(),
            part(row, "ttc", "returned_ttc", after, sold).negate());
    return new TicketLine(
        i + 1,
        row.getUUID("product_id"),
        row.getString("sku"),
        row.getString("name"),
        restock.signum() > 0,
        row.getString("unit"),
        quantity.negate(),
        base.negate(),
        line.lotNumber(),
        row.getBigDecimal("unit_price"),
        row.getBigDecimal("list_price"),
        row.getBigDecimal("discount_percent"),
        row.getBigDecimal("tva_percent"),
        share.ttc(),
        EnumSet.noneOf(TicketFlag.class),
        new TicketLine.Back(
            of(line).ticketId(),
            of(line).line(),
            share,
            restock,
            cost(row, restock),
            parts(i, line.lotNumber(), lots, restock)));
  }

  // By what the part that has come back grows: the parts sum up to the whole.
  private static BigDecimal part(
      Row row, String whole, String taken, BigDecimal after, BigDecimal sold) {
    var all = row.getBigDecimal(whole);
    return all.multiply(after)
        .divide(sold, all.scale(), RoundingMode.HALF_UP)
        .subtract(row.getBigDecimal(taken));
  }

  private static BigDecimal cost(Row row, BigDecimal restock) {
    if (restock.signum() == 0) {
      return BigDecimal.ZERO.setScale(2);
    }
    return row.getBigDecimal("cost")
        .multiply(row.getBigDecimal("restocked_base").add(restock))
        .divide(row.getBigDecimal("issued_base"), 2, RoundingMode.HALF_UP)
        .subtract(row.getBigDecimal("restocked_cost"));
  }

  // The lot that is named, or else those that are not back, in their order.
  private static List<StockPart> parts(
      int i, @Nullable String named, List<Lot> lots, BigDecimal restock) {
    if (restock.signum() == 0) {
      return List.of();
    }
    var parts = new ArrayList<StockPart>();
    var left = restock;
    for (var lot : lots) {
      var taken = lot.quantity().min(left);
      if (taken.signum() > 0 && (named == null || named.equals(lot.number()))) {
        parts.add(new StockPart(lot.id(), null, null, null, taken));
        left = left.subtract(taken);
      }
    }
    if (named != null && left.signum() > 0) {
      throw new TicketRefusals.LotNotSold(i, named);
    }
    return parts;
  }

  private static Uni<Void> take(List<TicketLine> lines) {
    return CompanySql.execute(
            TAKE,
            lines.stream().map(line -> back(line).ticketId()).toArray(UUID[]::new),
            lines.stream().map(line -> back(line).line()).toArray(Integer[]::new),
            lines.stream().map(line -> line.quantity().negate()).toArray(BigDecimal[]::new),
            lines.stream().map(line -> line.baseQuantity().negate()).toArray(BigDecimal[]::new),
            lines.stream().map(line -> back(line).share().ht().negate()).toArray(BigDecimal[]::new),
            lines.stream()
                .map(line -> back(line).share().ttc().negate())
                .toArray(BigDecimal[]::new),
            lines.stream().map(line -> back(line).restock()).toArray(BigDecimal[]::new),
            lines.stream().map(line -> back(line).cost()).toArray(BigDecimal[]::new))
        .replaceWithVoid();
  }

  private static NewTicket.ReturnOf of(NewTicket.Line line) {
    return java.util.Objects.requireNonNull(line.returnOf());
  }

  private static TicketLine.Back back(TicketLine line) {
    return java.util.Objects.requireNonNull(line.back());
  }
}
