package dz.mizan.common.cors;

import dz.mizan.common.problem.Refusal;

/** A web page of this origin may not do that for this company. */
public final class OriginNotAllowed extends Refusal {
  OriginNotAllowed(String origin) {
    super(Kind.FORBIDDEN, "origin-not-allowed");
    fact("origin", origin);
  }
}
