package dz.mizan.hr.selfservice;

/** What an employee may ask to have changed. */
enum RequestKind {
  ADDRESS,
  PHONE,
  RIB,
  /** Marital status and children. */
  FAMILY,
  EMERGENCY_CONTACTS
}
