package dz.mizan.common.ratelimit;

import io.quarkus.runtime.configuration.DurationConverter;
import java.util.regex.Pattern;

/**
 * So much within a sliding window.
 *
 * @param amount at least 1
 * @param windowMs at least a second
 */
record Quota(long amount, long windowMs) {
  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,14})(?:/([1-9][0-9]{0,4}[smh]))?");
  // The largest integer that a structured header field can carry (RFC 9651).
  private static final long UNLIMITED = 999_999_999_999_999L;
  private static final long MINUTE_MS = 60_000;

  /**
   * @param text {@code 60} for a minute, {@code 20/15m} for another window, {@code off} for no
   *     limit
   * @throws IllegalArgumentException if it is something else
   */
  static Quota parse(String text) {
    if (text.equals("off")) {
      return new Quota(UNLIMITED, MINUTE_MS);
    }
    var found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("no rate limit: " + text + "; 60, 20/15m or off");
    }
    var window = found.group(2);
    return new Quota(
        Long.parseLong(found.group(1)),
        window == null ? MINUTE_MS : DurationConverter.parseDuration(window).toMillis());
  }

  boolean isOff() {
    return amount == UNLIMITED;
  }
}
