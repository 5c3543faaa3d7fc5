package dz.mizan.hr.attendance.punchfile;

import dz.mizan.common.problem.Refusal;
import java.util.List;

/** The file has wrong lines and was to be taken as a whole: nothing was. */
final class PunchImportRefused extends Refusal {
  PunchImportRefused(ImportView view, List<ImportErrorView> first) {
    super(Kind.RULE_BROKEN, "punch-import-refused");
    fact("importId", view.id());
    fact("refused", view.refused());
    first.forEach(error -> violation("line " + error.line(), error.message()));
  }
}
