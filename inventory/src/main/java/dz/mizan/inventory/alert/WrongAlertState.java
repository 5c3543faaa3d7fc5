package dz.mizan.inventory.alert;

import dz.mizan.common.problem.Refusal;

/** The alert is over, or somebody has acknowledged it already. */
final class WrongAlertState extends Refusal {
  WrongAlertState(AlertState state) {
    super(Kind.CONFLICT, "wrong-alert-state");
    fact("state", state.name());
  }
}
