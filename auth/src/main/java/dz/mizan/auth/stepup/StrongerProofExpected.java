package dz.mizan.auth.stepup;

import dz.mizan.common.problem.Refusal;
import java.util.List;

/** A password will not do for a user who has something stronger. */
public final class StrongerProofExpected extends Refusal {
  StrongerProofExpected(List<String> methods) {
    super(Kind.RULE_BROKEN, "stronger-proof-expected");
    fact("methods", methods);
  }
}
