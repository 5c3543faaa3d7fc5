package dz.mizan.accounting.bill;

import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lets a credit note settle what is open of the bill that it is for, the earliest due first. */
@ApplicationScoped
class SettleCreditNote {
  private static final String OPEN =
      """
      select o.entry_id, o.line_no, o.remaining, o.due_date
      from bill b join open_item o on o.entry_id = b.entry_id and o.account = b.payable_account
      where b.id = $1 and o.remaining < 0 and o.due_date is not null
        and o.account = (select payable_account from bill where entry_id = $2)
      union all
      select o.entry_id, o.line_no, o.remaining, o.due_date
      from bill b join open_item o on o.entry_id = b.entry_id and o.account = b.payable_account
      where b.entry_id = $2 and o.remaining > 0 and o.due_date is not null
      order by 4, 2
      """;

  private final Matchings matchings;

  SettleCreditNote(Matchings matchings) {
    this.matchings = matchings;
  }

  Uni<Void> handle(@Nullable UUID billId, UUID entryId) {
    if (billId == null) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(OPEN, billId, entryId)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .map(rows -> parts(rows, entryId))
        .chain(
            parts ->
                parts.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : matchings.match(parts).replaceWithVoid());
  }

  private static List<Matching.Part> parts(List<Row> rows, UUID entryId) {
    var note = rows.stream().filter(row -> row.getUUID("entry_id").equals(entryId)).toList();
    var bill = rows.stream().filter(row -> !row.getUUID("entry_id").equals(entryId)).toList();
    var amount = sum(note).min(sum(bill));
    var parts = new ArrayList<Matching.Part>();
    take(note, amount, parts);
    take(bill, amount, parts);
    return parts;
  }

  private static BigDecimal sum(List<Row> rows) {
    return rows.stream()
        .map(row -> row.getBigDecimal("remaining").abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void take(List<Row> rows, BigDecimal amount, List<Matching.Part> parts) {
    var rest = amount;
    for (var row : rows) {
      var part = rest.min(row.getBigDecimal("remaining").abs());
      if (part.signum() > 0) {
        parts.add(new Matching.Part(row.getUUID("entry_id"), row.getInteger("line_no"), part));
        rest = rest.subtract(part);
      }
    }
  }
}
