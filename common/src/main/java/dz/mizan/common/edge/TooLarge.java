package dz.mizan.common.edge;

import dz.mizan.common.problem.Refusal;

/** The body is larger than this service reads. */
public final class TooLarge extends Refusal {
  TooLarge(long limitBytes) {
    super(Kind.TOO_LARGE, "too-large");
    fact("limitBytes", limitBytes);
  }
}
