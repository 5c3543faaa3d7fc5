package dz.mizan.common.ratelimit;

/**
 * What was used under one key of a limit, here and, as far as told, by the other replicas. The
 * window slides: of what was used in the fixed window before, that share counts which the sliding
 * one still covers. Windows of different keys begin at different times, so that not all open at
 * once.
 */
final class Count {
  private final RateLimit limit;
  private final Object key;
  private final long phaseMs;

  private long window;
  private long before;
  private long known;
  private long telling;
  private long untold;
  private boolean queued;

  Count(RateLimit limit, Object key) {
    this.limit = limit;
    this.key = key;
    this.phaseMs = (key.hashCode() & Integer.MAX_VALUE) % limit.quota().windowMs();
  }

  /** Takes from the quota if there is enough left. */
  synchronized Decision take(long cost, long nowMs) {
    roll(nowMs);
    long amount = limit.quota().amount();
    long used = used(nowMs);
    if (used + cost > amount) {
      return new Decision(limit, false, 0, seconds(waitMs(cost, nowMs)));
    }
    untold += cost;
    return new Decision(limit, true, amount - used - cost, seconds(leftMs(nowMs)));
  }

  /** Counts also beyond the quota. @return what is used now, with this */
  synchronized long add(long cost, long nowMs) {
    roll(nowMs);
    untold += cost;
    return used(nowMs);
  }

  synchronized long look(long nowMs) {
    roll(nowMs);
    return used(nowMs);
  }

  /** In how many seconds that much could be taken. */
  synchronized int waitSeconds(long cost, long nowMs) {
    roll(nowMs);
    return used(nowMs) + cost <= limit.quota().amount() ? 0 : seconds(waitMs(cost, nowMs));
  }

  /**
   * Whether the other replicas should hear of it, and are not about to: not before a hundredth of
   * the quota is used, as most keys never come that far.
   */
  synchronized boolean claimTelling() {
    if (queued || (before + current()) * 100 < limit.quota().amount()) {
      return false;
    }
    queued = true;
    return true;
  }

  synchronized void forgoTelling() {
    queued = false;
  }

  /** What is to be told now; it counts here all the while. */
  synchronized Told tell(long nowMs) {
    roll(nowMs);
    queued = false;
    telling += untold;
    untold = 0;
    return new Told(this, window, telling);
  }

  /** All replicas together have used so much in the window that was told of and in that before. */
  synchronized void heard(Told told, long total, long totalBefore) {
    if (told.window() == window) {
      // No less than we know: Redis may have lost what it had.
      known = Math.max(known + told.amount(), total);
      before = Math.max(before, totalBefore);
      telling = 0;
    } else if (told.window() == window - 1) {
      before = Math.max(before, total);
    }
  }

  synchronized void notTold(Told told) {
    if (told.window() == window) {
      untold += telling;
      telling = 0;
    }
  }

  RateLimit limit() {
    return limit;
  }

  Object key() {
    return key;
  }

  private void roll(long nowMs) {
    long current = Math.floorDiv(nowMs + phaseMs, limit.quota().windowMs());
    if (current <= window) {
      return; // also where the clock was put back
    }
    // What was not told yet stays untold: the others miss the last quarter of a second.
    before = current == window + 1 ? current() : 0;
    known = 0;
    telling = 0;
    untold = 0;
    window = current;
  }

  private long current() {
    return known + telling + untold;
  }

  private long used(long nowMs) {
    double covered = (double) leftMs(nowMs) / limit.quota().windowMs();
    return current() + (long) Math.ceil(before * covered);
  }

  private long leftMs(long nowMs) {
    long windowMs = limit.quota().windowMs();
    return windowMs - Math.clamp(nowMs + phaseMs - window * windowMs, 0L, windowMs);
  }

  private long waitMs(long cost, long nowMs) {
    long windowMs = limit.quota().windowMs();
    long amount = limit.quota().amount();
    long roomBesideBefore = amount - current() - cost;
    if (roomBesideBefore >= 0) {
      return leftMs(nowMs) - (long) (windowMs * ((double) roomBesideBefore / before));
    }
    double roomNextTime = Math.max(0, amount - cost);
    return leftMs(nowMs) + windowMs - (long) (windowMs * (roomNextTime / current()));
  }

  private static int seconds(long ms) {
    return (int) Math.max(1, Math.ceilDiv(ms, 1_000));
  }

  /**
   * A message to the other replicas.
   *
   * @param amount used here in the window and not told before
   */
  record Told(Count count, long window, long amount) {}
}
