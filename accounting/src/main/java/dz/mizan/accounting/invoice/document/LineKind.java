package dz.mizan.accounting.invoice.document;

import dz.mizan.accounting.settings.Setting;

/**
 * What a line is for. Décret 05-468 arts 7 to 9 want transport that is not in the unit price,
 * interest for deferred payment, the deposit on returnable packaging and sums advanced for the
 * customer as lines of their own.
 */
public enum LineKind {
  GOODS(Setting.SALES_GOODS_ACCOUNT, true),
  SERVICE(Setting.SALES_SERVICES_ACCOUNT, true),
  TRANSPORT(Setting.SALES_TRANSPORT_ACCOUNT, true),
  /** An advance on a later invoice (acompte). */
  DEPOSIT(Setting.SALES_DEPOSIT_ACCOUNT, false),
  /** Returnable packaging (consignation): no TVA. */
  PACKAGING(Setting.SALES_PACKAGING_ACCOUNT, false),
  /** Sums advanced for the customer (débours): no TVA. */
  DISBURSEMENT(Setting.SALES_DISBURSEMENT_ACCOUNT, false),
  /** Interest for deferred payment. */
  DELAY_INTEREST(Setting.SALES_DELAY_INTEREST_ACCOUNT, false),
  /** A deposit that was invoiced before, taken off; made by Mizan alone. */
  DEDUCTION(Setting.SALES_DEPOSIT_ACCOUNT, false),
  /** A rebate after the sale, on a credit note; made by Mizan alone. */
  REBATE(Setting.SALES_REBATE_ACCOUNT, false);

  private final Setting account;
  private final boolean discounted;

  LineKind(Setting account, boolean discounted) {
    this.account = account;
    this.discounted = discounted;
  }

  /** The setting that names its account. */
  public Setting account() {
    return account;
  }

  /** Whether the document's discount is taken from it. */
  boolean isDiscounted() {
    return discounted;
  }

  /** Whether clients cannot ask for it. */
  boolean isMade() {
    return this == DEDUCTION || this == REBATE;
  }

  /** Whether its price can be reduced after the sale. */
  public boolean isRebated() {
    return this == GOODS || this == SERVICE || this == TRANSPORT;
  }

  boolean isUntaxed() {
    return this == PACKAGING || this == DISBURSEMENT;
  }

  /** Whether its account is the customer's too: the line names him. */
  public boolean isOwed() {
    return this == DEPOSIT || this == DEDUCTION || this == PACKAGING || this == DISBURSEMENT;
  }
}
