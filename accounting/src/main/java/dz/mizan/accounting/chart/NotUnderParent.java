package dz.mizan.accounting.chart;

import dz.mizan.common.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The parent is not the account under which the code belongs. */
final class NotUnderParent extends Refusal {

  /**
   * @param belongsUnder the longest code of the chart that it begins with; null if there is none
   */
  NotUnderParent(String code, String parent, @Nullable String belongsUnder) {
    super(Kind.RULE_BROKEN, "not-under-parent");
    fact("account", code);
    fact("parent", parent);
    fact("belongsUnder", belongsUnder == null ? "-" : belongsUnder);
    violation(
        "parent",
        belongsUnder == null ? "no account begins so" : "must be " + belongsUnder + " for " + code);
  }
}
