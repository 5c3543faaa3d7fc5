package dz.mizan.hr.document;

import dz.mizan.common.problem.Refusal;

/** The document would expire before it is issued. */
final class DatesTurned extends Refusal {
  DatesTurned() {
    super(Kind.RULE_BROKEN, "document-dates-turned");
    violation("expiresOn", "before issuedOn");
  }
}
