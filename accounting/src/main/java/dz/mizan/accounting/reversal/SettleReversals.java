package dz.mizan.accounting.reversal;

import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Settles the open items of entries and of their reversals with each other, in three round trips.
 */
@ApplicationScoped
class SettleReversals {
  // An account may have become one that is matched, or none any more, since. Each side is found by
  // its whole key whatever the statistics say: they know nothing yet of what was just imported, and
  // a join would read all items of the company for each (offset 0 keeps it from being one).
  private static final String ITEMS =
      """
      select w.entry_id, w.reversal_id, o.line_no, o.account, o.partner_id,
        abs(o.amount)::text as amount
      from unnest($1::uuid[], $2::uuid[]) with ordinality as w (entry_id, reversal_id, n)
      cross join lateral (
        select line_no, account, partner_id, amount
        from open_item where entry_id = w.entry_id offset 0) o
      cross join lateral (
        select from open_item where entry_id = w.reversal_id and line_no = o.line_no offset 0) r
      order by w.n, o.line_no
      """;

  private final Matchings matchings;

  SettleReversals(Matchings matchings) {
    this.matchings = matchings;
  }

  /** What may be matched with each other: lines of one account and partner. */
  private record SubLedger(String account, @Nullable UUID partnerId) {}

  /**
   * Line by line, so that the sides are equal whatever the entries are; one matching for each
   * account and partner.
   *
   * @param reversals as many, in the order of the entries
   */
  Uni<Void> handle(List<UUID> entries, List<UUID> reversals) {
    return CompanySql.execute(
            ITEMS, entries.toArray(UUID[]::new), (Object) reversals.toArray(UUID[]::new))
        .map(SettleReversals::groups)
        .chain(matchings::matchAll)
        .replaceWithVoid();
  }

  private static List<List<Matching.Part>> groups(Iterable<Row> rows) {
    var groups = new LinkedHashMap<SubLedger, List<Matching.Part>>();
    for (Row row : rows) {
      var amount = new BigDecimal(row.getString("amount"));
      int line = row.getInteger("line_no");
      var group = new SubLedger(row.getString("account"), row.getUUID("partner_id"));
      var parts = groups.computeIfAbsent(group, none -> new ArrayList<>());
      parts.add(new Matching.Part(row.getUUID("entry_id"), line, amount));
      parts.add(new Matching.Part(row.getUUID("reversal_id"), line, amount));
    }
    return List.copyOf(groups.values());
  }
}
