package dz.mizan.accounting.revaluation;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** A revaluation is cancelled once. */
final class RevaluationCancelled extends Refusal {
  RevaluationCancelled(UUID id) {
    super(Kind.CONFLICT, "revaluation-cancelled");
    fact("revaluationId", id.toString());
  }
}
