package dz.mizan.accounting.credit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The same call by several callers at the same time. */
final class AtOnce {
  private AtOnce() {}

  static <T> List<T> call(int callers, Callable<T> call) throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(callers)) {
      var calls = Stream.generate(() -> call).limit(callers).toList();
      return pool.invokeAll(calls).stream().map(AtOnce::get).toList();
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
