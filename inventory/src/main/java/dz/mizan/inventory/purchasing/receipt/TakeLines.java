package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.purchasing.InvalidLine;
import dz.mizan.inventory.settings.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Counts what comes of the lines of a locked order: a conditional update, so that no two receipts
 * together exceed a line.
 */
@ApplicationScoped
class TakeLines {
  private static final String TAKE =
      """
      update purchase_order_line l set received = l.received + r.quantity,
        received_base = round(l.base_quantity * (l.received + r.quantity) / l.quantity, 3),
        received_value = round(l.net * (l.received + r.quantity) / l.quantity, 2)
      from unnest($2::uuid[], $3::numeric[]) as r (id, quantity)
      where l.order_id = $1 and l.id = r.id
        and l.received + r.quantity <= round(l.quantity * (1 + $4::numeric / 100), 3)
      returning l.*, r.quantity as came,
        round(l.base_quantity * (l.received - r.quantity) / l.quantity, 3) as base_before,
        round(l.net * (l.received - r.quantity) / l.quantity, 2) as value_before
      """;
  private static final String LEFT =
      """
      select id, quantity, received, round(quantity * (1 + $2::numeric / 100), 3) as allowed
      from purchase_order_line where order_id = $1
      """;

  private final Settings settings;

  TakeLines(Settings settings) {
    this.settings = settings;
  }

  /**
   * @return what came of each line, in the order of the lines
   * @throws OverReceipt if a line would exceed its quantity and the tolerance
   * @throws UnknownOrderLine if a line is none of the order
   * @throws InvalidLine if a line is named twice, or less has come than the base unit can tell
   */
  Uni<List<CameIn>> handle(UUID orderId, List<ReceiptRequest.Line> lines) {
    requireOnce(lines);
    return settings
        .current()
        .chain(
            s ->
                CompanySql.execute(
                        TAKE,
                        orderId,
                        lines.stream().map(ReceiptRequest.Line::orderLineId).toArray(UUID[]::new),
                        lines.stream()
                            .map(ReceiptRequest.Line::quantity)
                            .toArray(BigDecimal[]::new),
                        s.overReceiptTolerancePercent())
                    .chain(
                        rows ->
                            rows.size() == lines.size()
                                ? Uni.createFrom().item(inOrder(rows, lines))
                                : refuse(orderId, lines, s.overReceiptTolerancePercent())));
  }

  private static void requireOnce(List<ReceiptRequest.Line> lines) {
    var seen = new HashSet<UUID>();
    for (var i = 0; i < lines.size(); i++) {
      if (!seen.add(lines.get(i).orderLineId())) {
        throw new InvalidLine(i, "orderLineId", "is named twice");
      }
    }
  }

  private static List<CameIn> inOrder(RowSet<Row> rows, List<ReceiptRequest.Line> lines) {
    var byLine =
        StreamSupport.stream(rows.spliterator(), false)
            .map(CameIn::of)
            .collect(Collectors.toMap(CameIn::orderLineId, came -> came));
    var came = new ArrayList<CameIn>();
    for (var i = 0; i < lines.size(); i++) {
      var one = Objects.requireNonNull(byLine.get(lines.get(i).orderLineId()));
      if (one.baseQuantity().signum() == 0) {
        throw new InvalidLine(i, "quantity", "is less than the base unit can tell");
      }
      came.add(one);
    }
    return came;
  }

  private static Uni<List<CameIn>> refuse(
      UUID orderId, List<ReceiptRequest.Line> lines, BigDecimal tolerance) {
    return CompanySql.execute(LEFT, orderId, tolerance)
        .map(
            rows -> {
              var known = new HashMap<UUID, Row>();
              rows.forEach(row -> known.put(row.getUUID("id"), row));
              for (var i = 0; i < lines.size(); i++) {
                requireRoom(i, lines.get(i), known.get(lines.get(i).orderLineId()));
              }
              throw new IllegalStateException("lines not taken for no reason");
            });
  }

  private static void requireRoom(int index, ReceiptRequest.Line line, @Nullable Row row) {
    if (row == null) {
      throw UnknownOrderLine.ofOrder(index);
    }
    var received = row.getBigDecimal("received");
    var allowed = row.getBigDecimal("allowed");
    if (received.add(line.quantity()).compareTo(allowed) > 0) {
      throw new OverReceipt(
          line.orderLineId(), row.getBigDecimal("quantity"), received, allowed, line.quantity());
    }
  }
}
