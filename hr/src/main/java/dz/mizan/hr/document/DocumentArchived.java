package dz.mizan.hr.document;

import dz.mizan.common.problem.Refusal;

/** The document is archived and does not change any more. */
final class DocumentArchived extends Refusal {
  DocumentArchived() {
    super(Kind.CONFLICT, "document-archived");
  }
}
