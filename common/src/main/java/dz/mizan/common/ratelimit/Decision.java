package dz.mizan.common.ratelimit;

/**
 * What a limit says to one request.
 *
 * @param remaining what may still be taken now; 0 if refused
 * @param waitSeconds if refused, when the same would be granted; else, when more is granted again
 */
public record Decision(RateLimit limit, boolean granted, long remaining, int waitSeconds) {

  /**
   * Does nothing if it was granted.
   *
   * @throws TooManyRequests otherwise
   */
  public void require() {
    if (!granted) {
      throw new TooManyRequests(this);
    }
  }

  /** As an item of the header {@code RateLimit}. */
  String header() {
    return limit.nameInHeader() + ";r=" + remaining + ";t=" + waitSeconds;
  }
}
