package dz.mizan.accounting.credit.plan;

import dz.mizan.common.problem.Refusal;

/** One of the items is in another active plan. */
final class ItemInPlan extends Refusal {
  ItemInPlan() {
    super(Kind.CONFLICT, "item-in-plan");
  }
}
