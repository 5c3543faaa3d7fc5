package dz.mizan.auth.apikey;

import dz.mizan.common.problem.Refusal;
import java.time.Instant;

/** The secret before the last rotation still works: a third one would end it before its time. */
public final class RotationUnderWay extends Refusal {
  RotationUnderWay(Instant until) {
    super(Kind.CONFLICT, "rotation-under-way");
    fact("until", until.toString());
  }
}
