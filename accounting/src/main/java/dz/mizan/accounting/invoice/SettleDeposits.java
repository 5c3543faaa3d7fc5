package dz.mizan.accounting.invoice;

import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;

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

  /** Those of these entries with each other, if they are of one account and come to nothing. */
  public Uni<Void> of(UUID... entries) {
    return CompanySql.execute(OPEN, (Object) entries)
        .chain(
            rows -> {
              var parts = new ArrayList<Matching.Part>();
              var places = new HashSet<String>();
              var sum = BigDecimal.ZERO;
              for (var row : rows) {
                var remaining = row.getBigDecimal("remaining");
                sum = sum.add(remaining);
                places.add(row.getString("account") + row.getUUID("partner_id"));
                parts.add(
                    new Matching.Part(
                        row.getUUID("entry_id"), row.getShort("line_no"), remaining.abs()));
              }
              return sum.signum() == 0 && parts.size() > 1 && places.size() == 1
                  ? matchings.match(parts).replaceWithVoid()
                  : Uni.createFrom().voidItem();
            });
  }
}
