package dz.mizan.hr.selfservice;

import dz.mizan.common.problem.Refusal;

/** Another request of this kind is open: it has to be decided or taken back first. */
final class RequestOpen extends Refusal {
  RequestOpen(RequestKind kind) {
    super(Kind.CONFLICT, "change-request-open");
    fact("requestKind", kind.name());
  }
}
