package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.purchasing.InvalidLine;
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
 * Counts what goes back of the lines of a receipt: a conditional update, so that no two returns
 * together exceed what came.
 */
@ApplicationScoped
class GiveBackLines {
  private static final String GIVE =
      """
      update purchase_receipt_line l set returned = l.returned + r.quantity,
        returned_base = round(l.base_quantity * (l.returned + r.quantity) / l.quantity, 3),
        returned_value = round(l.value * (l.returned + r.quantity) / l.quantity, 2)
      from unnest($2::uuid[], $3::numeric[]) as r (id, quantity)
      where l.receipt_id = $1 and l.id = r.id and l.returned + r.quantity <= l.quantity
      returning l.*, r.quantity as went,
        round(l.base_quantity * (l.returned - r.quantity) / l.quantity, 3) as base_before,
        round(l.value * (l.returned - r.quantity) / l.quantity, 2) as value_before
      """;

  /**
   * @return what went back of each line, in the order of the lines
   * @throws OverReturn if more of a line would go back than came
   * @throws UnknownOrderLine if a line is none of the receipt
   * @throws InvalidLine if a line is named twice, or less goes back than the base unit can tell
   */
  Uni<List<WentBack>> handle(UUID receiptId, List<ReturnRequest.Line> lines) {
    var seen = new HashSet<UUID>();
    for (var i = 0; i < lines.size(); i++) {
      if (!seen.add(lines.get(i).receiptLineId())) {
        throw new InvalidLine(i, "receiptLineId", "is named twice");
      }
    }
    return CompanySql.execute(
            GIVE,
            receiptId,
            lines.stream().map(ReturnRequest.Line::receiptLineId).toArray(UUID[]::new),
            lines.stream().map(ReturnRequest.Line::quantity).toArray(BigDecimal[]::new))
        .chain(
            rows ->
                rows.size() == lines.size()
                    ? Uni.createFrom().item(inOrder(rows, lines))
                    : refuse(receiptId, lines));
  }

  private static List<WentBack> inOrder(RowSet<Row> rows, List<ReturnRequest.Line> lines) {
    var byLine =
        StreamSupport.stream(rows.spliterator(), false)
            .map(WentBack::of)
            .collect(Collectors.toMap(WentBack::receiptLineId, went -> went));
    var went = new ArrayList<WentBack>();
    for (var i = 0; i < lines.size(); i++) {
      var one = Objects.requireNonNull(byLine.get(lines.get(i).receiptLineId()));
      if (one.baseQuantity().signum() == 0) {
        throw new InvalidLine(i, "quantity", "is less than the base unit can tell");
      }
      went.add(one);
    }
    return went;
  }

  private static Uni<List<WentBack>> refuse(UUID receiptId, List<ReturnRequest.Line> lines) {
    return CompanySql.execute(
            "select id, quantity, returned from purchase_receipt_line where receipt_id = $1",
            receiptId)
        .map(
            rows -> {
              var known = new HashMap<UUID, Row>();
              rows.forEach(row -> known.put(row.getUUID("id"), row));
              for (var i = 0; i < lines.size(); i++) {
                requireRoom(i, lines.get(i), known.get(lines.get(i).receiptLineId()));
              }
              throw new IllegalStateException("lines not given back for no reason");
            });
  }

  private static void requireRoom(int index, ReturnRequest.Line line, @Nullable Row row) {
    if (row == null) {
      throw UnknownOrderLine.ofReceipt(index);
    }
    var received = row.getBigDecimal("quantity");
    var returned = row.getBigDecimal("returned");
    if (returned.add(line.quantity()).compareTo(received) > 0) {
      throw new OverReturn(line.receiptLineId(), received, returned, line.quantity());
    }
  }
}
