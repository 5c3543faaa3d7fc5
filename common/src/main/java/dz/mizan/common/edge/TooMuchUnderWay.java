package dz.mizan.common.edge;

import dz.mizan.common.problem.Refusal;

/** More is asked or sent at once than there is memory for. */
public final class TooMuchUnderWay extends Refusal {
  TooMuchUnderWay() {
    super(Kind.NOT_READY, "overloaded");
  }
}
