package dz.mizan.accounting.asset;

import dz.mizan.common.problem.Refusal;

/** An asset, or what is to be done with it, that cannot be; the violation says why. */
public final class InvalidAsset extends Refusal {
  public InvalidAsset(String field, String why) {
    super(Kind.RULE_BROKEN, "invalid-asset");
    violation(field, why);
  }
}
