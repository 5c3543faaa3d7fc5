package dz.mizan.hr.pay;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run pays. */
@Schema(name = "PayrollRunKind")
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
