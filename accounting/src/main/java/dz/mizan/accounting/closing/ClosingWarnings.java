package dz.mizan.accounting.closing;

import dz.mizan.accounting.period.CheckView;
import dz.mizan.common.problem.Refusal;
import java.util.List;

/** Checks found what somebody must accept before the year is closed; the violations say what. */
final class ClosingWarnings extends Refusal {
  ClosingWarnings(String year, List<CheckView> warnings) {
    super(Kind.CONFLICT, "closing-warnings");
    fact("year", year);
    warnings.forEach(
        w -> violation(w.code(), w.detail().isEmpty() ? w.title() : w.title() + ": " + w.detail()));
  }
}
