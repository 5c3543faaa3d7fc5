package dz.mizan.accounting.asset.plan;

/** What linear depreciation of a month that is not whole is counted in. */
public enum ProRata {
  /** Days of months of thirty days. */
  DAY(30),
  /** Months; the one of the beginning counts whole, that of the end not at all. */
  MONTH(1);

  private final int unitsPerMonth;

  ProRata(int unitsPerMonth) {
    this.unitsPerMonth = unitsPerMonth;
  }

  int unitsPerMonth() {
    return unitsPerMonth;
  }

  /** From that day, inclusive, to the end of its month. */
  int unitsFrom(int dayOfMonth) {
    return this == MONTH ? 1 : unitsPerMonth - Math.min(dayOfMonth, unitsPerMonth) + 1;
  }

  /** From the beginning of the month to that day, exclusive: nothing is lost after it has gone. */
  int unitsBefore(int dayOfMonth) {
    return this == MONTH ? 0 : Math.min(dayOfMonth, unitsPerMonth) - 1;
  }
}
