package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** Somebody has rated a goal that would go. */
public final class GoalInUse extends Refusal {
  public GoalInUse() {
    super(Kind.CONFLICT, "goal-in-use");
  }
}
