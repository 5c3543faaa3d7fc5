package dz.mizan.hr.selfservice;

import dz.mizan.common.problem.Refusal;

/** What was asked for cannot be done to a request in this state. */
final class WrongRequestStatus extends Refusal {
  WrongRequestStatus(RequestStatus status) {
    super(Kind.CONFLICT, "wrong-change-request-status");
    fact("requestStatus", status.name());
  }
}
