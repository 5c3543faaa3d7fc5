package dz.mizan.accounting.draft;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.Violation;
import java.util.List;

/** The draft cannot be posted as it is; the violations name all that is wrong with it. */
final class NotPostable extends Refusal {
  NotPostable(List<Violation> wrong) {
    super(Kind.RULE_BROKEN, "draft-not-postable");
    wrong.forEach(each -> violation(each.field(), each.message()));
  }
}
