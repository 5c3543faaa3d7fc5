package dz.mizan.accounting.invoice.document;

/** Where a document stands, as clients see it. */
public enum DocumentState {
  DRAFT,
  SENT,
  ACCEPTED,
  REFUSED,
  /** A quote that nobody answered in time. */
  EXPIRED,
  ISSUED,
  PARTLY_PAID,
  /** Nothing is open any more, by payments or credit notes. */
  PAID,
  /** Something is open after the due date. */
  OVERDUE,
  CANCELLED;

  /** The state of a row of {@code sales_document d} joined with its {@code open_item o}. */
  static final String SQL =
      """
      case when d.status = 'SENT' and d.valid_until < t.day then 'EXPIRED'
        when d.kind <> 'INVOICE' or d.status <> 'ISSUED' then d.status
        when d.net_to_pay = 0 or o.remaining = 0 then 'PAID'
        when o.due_date < t.day then 'OVERDUE'
        when o.matched <> 0 then 'PARTLY_PAID'
        else 'ISSUED' end
      """;
}
