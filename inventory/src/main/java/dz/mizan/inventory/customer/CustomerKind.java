package dz.mizan.inventory.customer;

/** Whether a customer is one before the trade register. */
public enum CustomerKind {
  COMPANY,
  PERSON
}
