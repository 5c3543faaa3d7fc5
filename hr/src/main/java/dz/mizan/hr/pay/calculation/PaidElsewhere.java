package dz.mizan.hr.pay.calculation;

/** Why another run stands in the way of a payslip. */
public enum PaidElsewhere {
  /** It is not approved: approve or delete it first. */
  OPEN("in-another-run", "another run that is not approved has it: approve or delete that first"),
  /** It was approved. */
  FINAL("paid-before", "another run has paid it");

  private final String reason;
  private final String detail;

  PaidElsewhere(String reason, String detail) {
    this.reason = reason;
    this.detail = detail;
  }

  Blocked blocked() {
    return new Blocked(reason, detail);
  }
}
