package dz.mizan.accounting.reversal;

import dz.mizan.accounting.entry.EntryView;
import dz.mizan.common.problem.Refusal;

/**
 * The entry is not reversed by hand: its document, its year or the one it reverses is, or a bank
 * reconciliation, an asset, a payment plan or later interest relies on it.
 */
final class NotReversible extends Refusal {
  private NotReversible(String because) {
    super(Kind.CONFLICT, "entry-not-reversible");
    fact("because", because);
  }

  static NotReversible ofDocument(EntryView entry) {
    var refusal = new NotReversible("document");
    var origin = entry.origin();
    if (origin != null) {
      refusal.fact("origin", origin.type());
      refusal.fact("originId", origin.id().toString());
    }
    return refusal;
  }

  static NotReversible ofYear() {
    return new NotReversible("year");
  }

  static NotReversible ofReversal() {
    return new NotReversible("reversal");
  }

  static NotReversible ofReconciliation() {
    return new NotReversible("reconciliation");
  }

  static NotReversible ofAsset() {
    return new NotReversible("asset");
  }

  static NotReversible ofPlan() {
    return new NotReversible("payment-plan");
  }

  static NotReversible ofInterest() {
    return new NotReversible("later-interest");
  }
}
