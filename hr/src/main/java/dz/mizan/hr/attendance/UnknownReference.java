package dz.mizan.hr.attendance;

import dz.mizan.common.problem.Refusal;

/** The request names something that the company does not have, or no longer uses. */
public final class UnknownReference extends Refusal {
  /**
   * @param field of the request
   */
  public UnknownReference(String field, Object value) {
    super(Kind.RULE_BROKEN, "unknown-attendance-reference");
    fact("value", value.toString());
    violation(field, "no such thing, or archived");
  }
}
