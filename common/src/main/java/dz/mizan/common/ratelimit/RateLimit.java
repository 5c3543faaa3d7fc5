package dz.mizan.common.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A named limit with a count for each key: {@code sign-up} by address, for one. Keys are short
 * texts or UUIDs, the same in all replicas. At most 20,000 keys are remembered, those that come
 * most often.
 */
public final class RateLimit {
  private static final int KEYS = 20_000;

  private final String name;
  private final String nameInHeader;
  private final String policy;
  private final Quota quota;
  private final LongSupplier clockMs;
  private final Consumer<Count> tell;
  private final Counter refused;
  private final Cache<Object, Count> counts;

  /**
   * @param tell takes counts that the other replicas should hear of
   */
  RateLimit(String name, Quota quota, LongSupplier clockMs, Consumer<Count> tell, Counter refused) {
    this.name = name;
    this.nameInHeader = '"' + name + '"';
    this.policy = nameInHeader + ";q=" + quota.amount() + ";w=" + quota.windowMs() / 1_000;
    this.quota = quota;
    this.clockMs = clockMs;
    this.tell = tell;
    this.refused = refused;
    this.counts = Caffeine.newBuilder().maximumSize(KEYS).executor(Runnable::run).build();
  }

  /** Takes one from the key's quota, if there is one left. */
  public Decision take(Object key) {
    return take(key, 1);
  }

  /** Takes as much as the cost from the key's quota, if there is enough left. */
  public Decision take(Object key, int cost) {
    var count = count(key);
    var decision = count.take(cost, clockMs.getAsLong());
    if (!decision.granted()) {
      refused.increment();
    }
    noted(count);
    return decision;
  }

  /**
   * Takes one from the key's quota.
   *
   * @throws TooManyRequests if there is none left
   */
  public void require(Object key) {
    take(key).require();
  }

  /** Counts one, also beyond the quota. @return what is used now, with this one */
  public long add(Object key) {
    var count = count(key);
    long used = count.add(1, clockMs.getAsLong());
    noted(count);
    return used;
  }

  /** What is used of the key's quota, or beyond it. */
  public long used(Object key) {
    var count = counts.getIfPresent(key);
    if (count == null) {
      return 0;
    }
    noted(count);
    return count.look(clockMs.getAsLong());
  }

  /** In how many seconds one could be taken; 0 if now. */
  public int waitSeconds(Object key) {
    var count = counts.getIfPresent(key);
    return count == null ? 0 : count.waitSeconds(1, clockMs.getAsLong());
  }

  /** The quota: what may be used within its window. */
  public long amount() {
    return quota.amount();
  }

  String name() {
    return name;
  }

  String nameInHeader() {
    return nameInHeader;
  }

  /** As an item of the header {@code RateLimit-Policy}. */
  String policy() {
    return policy;
  }

  Quota quota() {
    return quota;
  }

  private Count count(Object key) {
    return counts.get(key, missing -> new Count(this, missing));
  }

  private void noted(Count count) {
    if (count.claimTelling()) {
      tell.accept(count);
    }
  }
}
