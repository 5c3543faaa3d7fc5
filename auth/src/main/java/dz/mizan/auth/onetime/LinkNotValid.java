package dz.mizan.auth.onetime;

import dz.mizan.common.problem.Refusal;

/**
 * The link was used, has expired, was followed by a newer one, or never was; nobody learns which.
 */
public final class LinkNotValid extends Refusal {
  public LinkNotValid() {
    super(Kind.RULE_BROKEN, "link-not-valid");
    violation("token", "not valid");
  }
}
