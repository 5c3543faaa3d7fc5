package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** That kind of leave needs a document before it is approved. */
final class DocumentMissing extends Refusal {
  DocumentMissing() {
    super(Kind.RULE_BROKEN, "leave-document-missing");
  }
}
