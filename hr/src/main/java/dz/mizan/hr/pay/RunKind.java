package dz.mizan.hr.pay;

/** What a run pays. */
public enum RunKind {
  /** The salaries of a month; one run a month. */
  REGULAR,
  /** A bonus that is not monthly, such as the thirteenth month. */
  THIRTEENTH,
  /** What an earlier month should have paid and did not, by that month's rules. */
  BACK_PAY,
  /** What those who leave are still owed. */
  SETTLEMENT
}
