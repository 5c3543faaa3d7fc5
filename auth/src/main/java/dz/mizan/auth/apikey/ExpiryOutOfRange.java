package dz.mizan.auth.apikey;

import dz.mizan.common.problem.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A key expires in the future, within a year. */
public final class ExpiryOutOfRange extends Refusal {
  private ExpiryOutOfRange(Instant latest) {
    super(Kind.RULE_BROKEN, "api-key-expiry-out-of-range");
    fact("latest", latest.toString());
    violation("expiresAt", "in the past or too far ahead");
  }

  static Instant check(Instant expiresAt, Instant now) {
    var latest = now.plus(ApiKey.LONGEST_LIFE).truncatedTo(ChronoUnit.SECONDS);
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(latest)) {
      throw new ExpiryOutOfRange(latest);
    }
    return expiresAt;
  }
}
