package dz.mizan.hr.selfservice;

import dz.mizan.common.problem.Refusal;

/** Nobody decides on what he asks for himself. */
final class OwnRequest extends Refusal {
  OwnRequest() {
    super(Kind.FORBIDDEN, "own-change-request");
  }
}
