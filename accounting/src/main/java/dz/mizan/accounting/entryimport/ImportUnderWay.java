package dz.mizan.accounting.entryimport;

import dz.mizan.common.problem.Refusal;

/** The file was imported and is being taken back at this moment. */
final class ImportUnderWay extends Refusal {
  ImportUnderWay(ImportView earlier) {
    super(Kind.CONFLICT, "import-under-way");
    fact("importId", earlier.id().toString());
    fact("state", earlier.state());
  }
}
