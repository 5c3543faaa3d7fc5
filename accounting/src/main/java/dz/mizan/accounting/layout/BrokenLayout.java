package dz.mizan.accounting.layout;

import dz.mizan.common.problem.Refusal;
import java.util.List;

/** The statement would no longer be right; the violations say where and why. */
final class BrokenLayout extends Refusal {
  BrokenLayout(List<LayoutCheck.Fault> faults) {
    super(Kind.RULE_BROKEN, "broken-statement-layout");
    faults.stream().limit(100).forEach(fault -> violation(fault.field(), fault.message()));
  }
}
