package dz.mizan.accounting.receipt;

import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What is open on 408 for receipts and returns, and what settles it. */
@ApplicationScoped
public class Accruals {
  // Of the receipt and of its returns, the oldest first.
  private static final String OPEN =
      """
      select e.receipt_id, o.entry_id, o.line_no, o.account, o.remaining
      from (
        select id as receipt_id, entry_id from goods_receipt where id = any ($1)
        union all
        select receipt_id, entry_id from goods_return where receipt_id = any ($1)) e
      join open_item o on o.entry_id = e.entry_id
      where o.remaining <> 0 and o.partner_id is not null
      order by o.date, o.entry_id, o.line_no
      """;
  // The accounts that the entries were booked to, open or not: templates change.
  private static final String ACCOUNTS =
      """
      select distinct on (g.id) g.id, o.account
      from goods_receipt g join open_item o on o.entry_id = g.entry_id
      where g.id = any ($1) and o.amount < 0 and o.partner_id is not null
      order by g.id, o.line_no
      """;

  private final Matchings matchings;

  Accruals(Matchings matchings) {
    this.matchings = matchings;
  }

  /**
   * A line that settles a receipt: what of an entry is of which receipt, signed as in the books.
   */
  public record Settling(UUID receiptId, int lineNo, String account, BigDecimal amount) {}

  private record Open(UUID receiptId, UUID entryId, int lineNo, String account, BigDecimal left) {}

  /** The account on which each of these receipts waits for its bill, where it was booked. */
  public Uni<Map<UUID, String>> accounts(List<UUID> receiptIds) {
    return CompanySql.execute(ACCOUNTS, (Object) receiptIds.toArray(UUID[]::new))
        .map(
            rows -> {
              var accounts = new HashMap<UUID, String>();
              rows.forEach(row -> accounts.put(row.getUUID("id"), row.getString("account")));
              return accounts;
            });
  }

  /** Matches these lines of an entry with what is open the other way for their receipts. */
  public Uni<Void> settle(UUID entryId, List<Settling> lines) {
    var receipts = lines.stream().map(Settling::receiptId).distinct().toArray(UUID[]::new);
    return CompanySql.execute(OPEN, (Object) receipts)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Accruals::open).toList())
        .chain(open -> settle(entryId, lines, open));
  }

  /** The same for all lines of a receipt's or return's own entry. */
  Uni<Void> settleAll(UUID receiptId, UUID entryId) {
    return CompanySql.execute(OPEN, (Object) new UUID[] {receiptId})
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Accruals::open).toList())
        .chain(
            open ->
                settle(
                    entryId,
                    open.stream()
                        .filter(item -> item.entryId().equals(entryId))
                        .map(i -> new Settling(receiptId, i.lineNo(), i.account(), i.left()))
                        .toList(),
                    open.stream().filter(item -> !item.entryId().equals(entryId)).toList()));
  }

  private Uni<Void> settle(UUID entryId, List<Settling> lines, List<Open> open) {
    var left = new HashMap<Open, BigDecimal>();
    open.forEach(item -> left.put(item, item.left()));
    Uni<Void> done = Uni.createFrom().voidItem();
    for (var line : lines) {
      var parts = parts(entryId, line, open, left);
      if (!parts.isEmpty()) {
        done = done.chain(() -> matchings.match(parts)).replaceWithVoid();
      }
    }
    return done;
  }

  private static List<Matching.Part> parts(
      UUID entryId, Settling line, List<Open> open, Map<Open, BigDecimal> left) {
    var parts = new ArrayList<Matching.Part>();
    var rest = line.amount().abs();
    for (var item : open) {
      var available = left.getOrDefault(item, BigDecimal.ZERO);
      if (rest.signum() > 0
          && item.receiptId().equals(line.receiptId())
          && item.account().equals(line.account())
          && available.signum() == -line.amount().signum()) {
        var amount = rest.min(available.abs());
        parts.add(new Matching.Part(item.entryId(), item.lineNo(), amount));
        left.put(item, available.signum() > 0 ? available.subtract(amount) : available.add(amount));
        rest = rest.subtract(amount);
      }
    }
    var settled = line.amount().abs().subtract(rest);
    if (settled.signum() > 0) {
      parts.add(new Matching.Part(entryId, line.lineNo(), settled));
    }
    return parts;
  }

  private static Open open(Row row) {
    return new Open(
        row.getUUID("receipt_id"),
        row.getUUID("entry_id"),
        row.getInteger("line_no"),
        row.getString("account"),
        row.getBigDecimal("remaining"));
  }
}
