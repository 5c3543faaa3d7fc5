package dz.mizan.accounting.invoice;

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
 * Matches, in the account of deposits (419), what a final invoice takes off with the deposits, and
 * what a credit note takes back with what it takes back.
 */
@ApplicationScoped
public class SettleDeposits {
  private static final String OPEN =
      """
      select entry_id, line_no, account, partner_id, remaining from open_item
      where entry_id = any ($1) and remaining <> 0 and account like '419%'
      order by entry_id, line_no
      """;
  private static final String ENTRIES =
      """
      select entry_id from sales_document
      where id = $1 or id in (select deposit_id from deposit_deduction where invoice_id = $1)
      """;

  private final Matchings matchings;

  SettleDeposits(Matchings matchings) {
    this.matchings = matchings;
  }

  /** Those of a final invoice with those of the deposits that it takes off. */
  Uni<Void> ofInvoice(UUID invoiceId) {
    return CompanySql.execute(ENTRIES, invoiceId)
        .chain(
            rows -> {
              var entries = new ArrayList<UUID>();
              rows.forEach(row -> entries.add(row.getUUID(0)));
              return entries.size() < 2
                  ? Uni.createFrom().voidItem()
                  : of(entries.toArray(UUID[]::new));
            });
  }

  /** What may be matched with each other. */
  private record Place(String account, @Nullable UUID partnerId) {}

  /** Those of these entries with each other, of each account that they come to nothing in. */
  public Uni<Void> of(UUID... entries) {
    return CompanySql.execute(OPEN, (Object) entries)
        .chain(
            rows -> {
              var places = new LinkedHashMap<Place, List<Row>>();
              for (var row : rows) {
                var place = new Place(row.getString("account"), row.getUUID("partner_id"));
                places.computeIfAbsent(place, none -> new ArrayList<>()).add(row);
              }
              var all = Uni.createFrom().voidItem();
              for (var lines : places.values()) {
                all = all.chain(() -> match(lines));
              }
              return all;
            });
  }

  private Uni<Void> match(List<Row> lines) {
    var sum =
        lines.stream()
            .map(row -> row.getBigDecimal("remaining"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() == 0
        ? matchings.match(lines.stream().map(SettleDeposits::part).toList()).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static Matching.Part part(Row row) {
    return new Matching.Part(
        row.getUUID("entry_id"), row.getShort("line_no"), row.getBigDecimal("remaining").abs());
  }
}
