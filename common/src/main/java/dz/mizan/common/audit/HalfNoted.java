package dz.mizan.common.audit;

import dz.mizan.common.problem.Refusal;

/** A seal is noted by position and mac; one of them is missing. */
public final class HalfNoted extends Refusal {
  HalfNoted(String parameter) {
    super(Kind.INVALID, "invalid-request");
    violation(parameter, "notedPosition and notedMac come together");
  }
}
