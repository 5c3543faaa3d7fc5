package dz.mizan.accounting.partner;

/** Whether a partner is one before the trade register. */
enum PartnerKind {
  COMPANY,
  PERSON
}
