package dz.mizan.hr.leave.type;

/** How a right to days arises. */
public enum BalanceKind {
  /** By an event; nothing is saved up. */
  NONE,
  /** Month by month of work, up to a cap in each reference year. */
  MONTHLY,
  /** At once for each reference year, in proportion for who comes within it. */
  YEARLY
}
