package dz.mizan.common.ratelimit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import java.util.stream.IntStream;

/** What one decision of a rate limit costs: one hot key, and many keys. Printed in nanoseconds. */
final class TakeCost {
  private static final int ROUNDS = 5;
  private static final int TAKES = 5_000_000;

  private TakeCost() {}

  public static void main(String[] arguments) {
    var limit =
        new RateLimit(
            "bench",
            Quota.parse("999999999999"),
            System::currentTimeMillis,
            Count::forgoTelling,
            new SimpleMeterRegistry().counter("refused"));
    var keys = IntStream.range(0, 10_000).mapToObj(i -> UUID.randomUUID()).toArray(UUID[]::new);
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.printf(
          "round %d: one key %d ns, 10,000 keys %d ns a decision%n",
          round, nanoseconds(limit, keys, 1), nanoseconds(limit, keys, keys.length));
    }
  }

  private static long nanoseconds(RateLimit limit, UUID[] keys, int used) {
    long granted = 0;
    long startedNs = System.nanoTime();
    for (int i = 0; i < TAKES; i++) {
      granted += limit.take(keys[i % used]).granted() ? 1 : 0;
    }
    long spentNs = System.nanoTime() - startedNs;
    if (granted != TAKES) {
      throw new IllegalStateException("refused");
    }
    return spentNs / TAKES;
  }
}
