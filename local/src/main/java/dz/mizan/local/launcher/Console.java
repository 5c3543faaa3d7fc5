package dz.mizan.local.launcher;

import java.time.Duration;
import java.util.Locale;

/** Progress on the terminal, with the time since the start. */
final class Console {
  private final long start = System.nanoTime();

  void say(String format, Object... arguments) {
    synchronized (this) {
      System.out.printf(Locale.ROOT, format + "%n", arguments);
      System.out.flush();
    }
  }

  /** A step that is done: {@code " 1.2 s PostgreSQL is ready"}. */
  void done(String format, Object... arguments) {
    say("%6.1f s  %s", seconds(), format.formatted(arguments));
  }

  double seconds() {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1_000.0;
  }
}
