package dz.mizan.accounting.revaluation;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** The day was revalued already. */
final class AlreadyRevalued extends Refusal {
  AlreadyRevalued(LocalDate day) {
    super(Kind.CONFLICT, "already-revalued");
    fact("day", day.toString());
  }
}
