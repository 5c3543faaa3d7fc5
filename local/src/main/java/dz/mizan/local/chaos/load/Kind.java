package dz.mizan.local.chaos.load;

/** Kinds of work; after a fault each of them has to go on. */
public enum Kind {
  /** Goods in and out. */
  STOCK,
  /** An order from its placing to its completion. */
  ORDERS,
  /** Customers' names, whose order matters to the books. */
  CUSTOMERS,
  /** Drafted and issued. */
  INVOICES,
  /** Entries by hand. */
  LEDGER,
  /** Hired. */
  PEOPLE,
  /** Registered. */
  USERS
}
