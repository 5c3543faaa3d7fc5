package dz.mizan.hr.pay.element;

import dz.mizan.common.problem.Refusal;
import java.util.List;

/** Lines of an import are wrong; nothing of it was taken in. */
final class ElementsRefused extends Refusal {
  private static final int SHOWN = 100;

  ElementsRefused(int lines, List<ImportResult.Error> errors) {
    super(Kind.RULE_BROKEN, "pay-elements-refused");
    fact("lines", lines);
    fact("errors", errors.size());
    errors.stream()
        .limit(SHOWN)
        .forEach(
            error -> violation("lines[" + error.line() + "]." + error.field(), error.message()));
  }
}
