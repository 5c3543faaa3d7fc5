package dz.mizan.hr.pay.calculation;

/** A payslip that cannot be; the rest of the run goes on. */
public final class Blocked extends RuntimeException {
  private final String reason;

  Blocked(String reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  /** Kebab-case, stable: {@code below-snmg}. */
  public String reason() {
    return reason;
  }

  /** For people, in English; never null, and without an amount: it is stored as it is. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
