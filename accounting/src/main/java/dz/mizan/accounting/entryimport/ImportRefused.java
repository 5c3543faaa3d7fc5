package dz.mizan.accounting.entryimport;

import dz.mizan.common.problem.Refusal;
import java.util.List;
import java.util.UUID;

/** Lines of the file are wrong: nothing was posted. The violations are the first of them. */
final class ImportRefused extends Refusal {
  ImportRefused(UUID importId, long errors, List<ImportErrorView> first) {
    super(Kind.RULE_BROKEN, "import-refused");
    fact("importId", importId.toString());
    fact("errors", errors);
    first.forEach(
        e ->
            violation(
                "lines[" + e.line() + "]" + (e.column() == null ? "" : "." + e.column()),
                e.message()));
  }
}
