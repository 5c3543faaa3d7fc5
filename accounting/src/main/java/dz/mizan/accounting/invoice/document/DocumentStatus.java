package dz.mizan.accounting.invoice.document;

import java.util.Map;
import java.util.Set;

/**
 * Life of a quote, an invoice or a credit note as it is stored; NEXT holds the only legal moves.
 * Whether an invoice is paid is told by its open item, whether a quote has expired by its date: see
 * {@link DocumentState}.
 */
public enum DocumentStatus {
  /** Being written: may change, has no number. */
  DRAFT,
  /** A quote that the customer has. */
  SENT,
  ACCEPTED,
  REFUSED,
  /** Numbered, booked and frozen. */
  ISSUED,
  /** Taken back by a credit note over all of it. */
  CANCELLED;

  private static final Map<DocumentStatus, Set<DocumentStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(SENT, ISSUED),
          SENT, Set.of(ACCEPTED, REFUSED),
          ACCEPTED, Set.of(REFUSED),
          REFUSED, Set.of(),
          ISSUED, Set.of(CANCELLED),
          CANCELLED, Set.of());

  public boolean canBecome(DocumentStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
