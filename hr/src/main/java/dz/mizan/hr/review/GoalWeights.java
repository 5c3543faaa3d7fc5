package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** The weights of the goals do not sum to 100. */
public final class GoalWeights extends Refusal {
  public GoalWeights(String sum) {
    super(Kind.RULE_BROKEN, "goal-weights");
    fact("sum", sum);
  }
}
