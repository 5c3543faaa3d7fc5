package dz.mizan.hr.pay.component.value;

import dz.mizan.common.problem.Refusal;

/** The component has a value for him on some of these days. */
final class ValueOverlaps extends Refusal {
  ValueOverlaps() {
    super(Kind.CONFLICT, "pay-value-overlaps");
  }
}
