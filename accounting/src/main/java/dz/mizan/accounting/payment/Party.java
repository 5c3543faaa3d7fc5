package dz.mizan.accounting.payment;

/** As what the partner pays or is paid; a customer may be paid back. */
public enum Party {
  CUSTOMER,
  SUPPLIER
}
