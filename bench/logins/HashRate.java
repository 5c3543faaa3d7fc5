package dz.mizan.auth.password;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** How many passwords a second this machine can check, on all its cores, doing nothing else. */
final class HashRate {
  private HashRate() {}

  public static void main(String[] arguments) throws Exception {
    var seconds = Duration.ofSeconds(Long.parseLong(arguments[0]));
    int cores = Runtime.getRuntime().availableProcessors();
    var password = "correct horse battery".getBytes(StandardCharsets.UTF_8);
    var hash = Argon2.hash(password, new byte[Argon2.SALT_BYTES]);
    count(cores, password, hash, Duration.ofSeconds(3)); // warm
    System.out.printf("%.1f%n", count(cores, password, hash, seconds) / (double) seconds.toSeconds());
  }

  private static long count(int threads, byte[] password, String hash, Duration length)
      throws InterruptedException {
    var checked = new AtomicLong();
    long endNs = System.nanoTime() + length.toNanos();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (int thread = 0; thread < threads; thread++) {
        pool.execute(
            () -> {
              while (System.nanoTime() < endNs) {
                if (!Argon2.matches(password, hash)) {
                  throw new IllegalStateException("wrong");
                }
                checked.incrementAndGet();
              }
            });
      }
    }
    return checked.get();
  }
}
