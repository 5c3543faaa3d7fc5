package dz.mizan.inventory.pos.ticket;

/** What deviates in a ticket that was taken as it had happened. */
public enum TicketFlag {
  /** A price that is not the list's, or a discount, by somebody who may not give it. */
  PRICE_NOT_ALLOWED,
  /** No list had a price for a product. */
  NO_LIST_PRICE,
  /** A product had been archived. */
  PRODUCT_ARCHIVED,
  /** The till charged another stamp duty than is due. */
  STAMP_DIFFERS,
  /** The till rounded cash otherwise than the settings say. */
  ROUNDING_DIFFERS,
  /** By the till's clock the ticket was issued in the future. */
  CLOCK_AHEAD,
  /** The till had been taken out of use. */
  TILL_INACTIVE,
  /** The customer who owes for it was inactive. */
  CUSTOMER_INACTIVE,
  /** The customer's credit did not allow it, or he was on hold. */
  CREDIT_EXCEEDED
}
