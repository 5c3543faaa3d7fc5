package dz.mizan.accounting.reversal;

import dz.mizan.accounting.entry.EntryKind;
import dz.mizan.accounting.entry.EntryView;
import dz.mizan.accounting.entry.Origin;
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
        exists (select from asset where acquisition_entry = $1 and status <> 'DRAFT') as asset
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
    return CompanySql.execute(HELD, entry.id())
        .map(rows -> rows.iterator().next())
        .invoke(
            row -> {
              if (row.getBoolean("reconciled")) {
                throw NotReversible.ofReconciliation();
              }
              if (row.getBoolean("asset")) {
                throw NotReversible.ofAsset();
              }
            })
        .replaceWithVoid();
  }

  private static boolean isOfDocument(@Nullable Origin origin) {
    return origin != null
        && !FREE.contains(origin.type())
        && (origin.eventId() == null || DOCUMENTS.contains(origin.type()));
  }
}
