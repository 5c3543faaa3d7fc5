package dz.mizan.accounting.reversal;

import dz.mizan.accounting.entry.EntryKind;
import dz.mizan.accounting.entry.EntryView;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.partner.Partners;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which entries may be reversed by themselves. */
final class ByHand {
  // Nothing cancels these: the file was taken in, the line of the statement is only told about.
  private static final Set<String> FREE =
      Set.of("entry-import", "opening-import", "bank-statement-line", "late-interest");
  // Events with a state of ours that would go on as if the entry were there: the register of
  // assets, what is still to be billed, what tickets are owed for.
  private static final Set<String> DOCUMENTS =
      Set.of(
          "depreciation",
          "purchase-order.received",
          "purchase-order.returned",
          "ticket.on-account");
  private static final String HELD =
      """
      select
        exists (select from reconciled_entry_line where entry_id = $1) as reconciled,
        exists (select from asset where acquisition_entry = $1 and status <> 'DRAFT') as asset,
        exists (select from payment_plan_item where entry_id = $1 and live) as planned,
        exists (
          select from late_interest i
          join late_interest_item c on c.interest_id = i.id
          join late_interest_item n on n.entry_id = c.entry_id and n.line_no = c.line_no
            and n.live and n.from_day > c.from_day
          join late_interest later on later.id = n.interest_id
          where i.entry_id = $1
            and not exists (select from journal_entry r where r.reverses = later.entry_id))
          as followed
      """;

  private ByHand() {}

  /**
   * @throws NotReversible if the entry goes with something else
   */
  static Uni<Void> require(EntryView entry) {
    var origin = entry.origin();
    if (entry.reverses() != null) {
      throw NotReversible.ofReversal();
    }
    if (isOfDocument(origin)) {
      throw entry.kind() == EntryKind.NORMAL
          ? NotReversible.ofDocument(entry)
          : NotReversible.ofYear();
    }
    if (entry.kind() != EntryKind.NORMAL && origin == null) {
      throw NotReversible.ofYear();
    }
    return lockInterest(entry)
        .chain(() -> CompanySql.execute(HELD, entry.id()))
        .map(rows -> rows.iterator().next())
        .invoke(
            row -> {
              if (row.getBoolean("reconciled")) {
                throw NotReversible.ofReconciliation();
              }
              if (row.getBoolean("asset")) {
                throw NotReversible.ofAsset();
              }
              // Settled by the reversal, it would count as kept.
              if (row.getBoolean("planned")) {
                throw NotReversible.ofPlan();
              }
              // What is charged next begins after the last day that was charged.
              if (row.getBoolean("followed")) {
                throw NotReversible.ofInterest();
              }
            })
        .replaceWithVoid();
  }

  // Nobody charges the days after it meanwhile.
  private static Uni<Void> lockInterest(EntryView entry) {
    return CompanySql.execute(
            "select partner_id from late_interest where entry_id = $1", entry.id())
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().voidItem()
                    : Partners.lockDebts(rows.iterator().next().getUUID(0)));
  }

  private static boolean isOfDocument(@Nullable Origin origin) {
    return origin != null
        && !FREE.contains(origin.type())
        && (origin.eventId() == null || DOCUMENTS.contains(origin.type()));
  }
}
