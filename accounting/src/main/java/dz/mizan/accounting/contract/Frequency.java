package dz.mizan.accounting.contract;

/** How often a contract is billed. */
public enum Frequency {
  MONTHLY(1),
  QUARTERLY(3),
  YEARLY(12);

  private final int months;

  Frequency(int months) {
    this.months = months;
  }

  int months() {
    return months;
  }
}
