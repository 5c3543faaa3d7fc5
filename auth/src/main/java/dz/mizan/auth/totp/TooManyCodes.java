package dz.mizan.auth.totp;

import dz.mizan.common.problem.Refusal;
import java.time.Duration;

/** Too many wrong codes of this user; none is looked at for a while. */
public final class TooManyCodes extends Refusal {
  TooManyCodes(Duration wait) {
    super(Kind.TOO_MANY, "too-many-codes");
    retryAfter((int) Math.max(1, wait.toSeconds() + 1));
  }
}
