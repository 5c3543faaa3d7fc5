package dz.mizan.accounting.entryimport;

import dz.mizan.common.problem.Refusal;

/** The import has posted nothing that could be reversed. */
final class ImportNotPosted extends Refusal {
  ImportNotPosted(ImportView view) {
    super(Kind.CONFLICT, "import-not-posted");
    fact("state", view.state());
    fact("dryRun", view.dryRun());
  }
}
