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
      select movement_id, lot_id, sum(- quantity) as quantity from stock_movement_part
      where movement_id = any ($1) and lot_id is not null
      group by movement_id, lot_id order by movement_id, lot_id
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
              return lots(sold).map(lots -> lines(ticket, sold, lots));
            })
        .call(ReturnLines::take)
        .call(lines -> Tickets.settle(lines.stream().map(line -> back(line).ticketId()).toList()));
  }

  private static Uni<Map<UUID, List<StockPart>>> lots(Map<NewTicket.ReturnOf, Row> sold) {
    var movements =
        sold.values().stream()
            .map(row -> row.getUUID("movement_id"))
            .filter(java.util.Objects::nonNull)
            .toArray(UUID[]::new);
    return CompanySql.execute(LOTS, (Object) movements)
        .map(
            rows -> {
              var lots = new HashMap<UUID, List<StockPart>>();
              for (var row : rows) {
                lots.computeIfAbsent(row.getUUID("movement_id"), id -> new ArrayList<>())
                    .add(part(row.getUUID("lot_id"), row.getBigDecimal("quantity")));
              }
              return lots;
            });
  }

  private static List<TicketLine> lines(
      NewTicket ticket, Map<NewTicket.ReturnOf, Row> sold, Map<UUID, List<StockPart>> lots) {
    var lines = new ArrayList<TicketLine>();
    for (int i = 0; i < ticket.lines().size(); i++) {
      var line = ticket.lines().get(i);
      if (line.isReturn()) {
        var row = sold.get(of(line));
        if (row == null || row.getBigDecimal("quantity").signum() < 0) {
          throw new TicketRefusals.UnknownTicketLine(i);
        }
        Tills.requireInScope(row.getUUID("warehouse_id"));
        lines.add(line(i, line, row, lots.getOrDefault(row.getUUID("movement_id"), List.of())));
      }
    }
    return lines;
  }

  private static TicketLine line(int i, NewTicket.Line line, Row row, List<StockPart> lots) {
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
            parts(line, lots, row.getBigDecimal("restocked_base"), restock)));
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

  // The lots that went out, in their order, after those that came back before.
  private static List<StockPart> parts(
      NewTicket.Line line, List<StockPart> lots, BigDecimal before, BigDecimal restock) {
    if (restock.signum() == 0 || lots.isEmpty()) {
      return List.of();
    }
    if (line.lotNumber() != null) {
      return List.of(new StockPart(null, line.lotNumber(), null, null, restock));
    }
    var parts = new ArrayList<StockPart>();
    var skip = before;
    var left = restock;
    for (var lot : lots) {
      var skipped = skip.min(lot.quantity());
      skip = skip.subtract(skipped);
      var taken = lot.quantity().subtract(skipped).min(left);
      if (taken.signum() > 0) {
        parts.add(part(lot.lotId(), taken));
        left = left.subtract(taken);
      }
    }
    return parts;
  }

  private static StockPart part(@Nullable UUID lotId, BigDecimal quantity) {
    return new StockPart(lotId, null, null, null, quantity);
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
