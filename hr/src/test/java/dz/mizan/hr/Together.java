package dz.mizan.hr;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Callers that begin at the same moment. */
public final class Together {
  private Together() {}

  /** What each of them got, in their order. */
  public static <T> List<T> call(int callers, IntFunction<T> work) {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var pending = new ArrayList<Future<T>>();
      for (int i = 0; i < callers; i++) {
        int caller = i;
        pending.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.apply(caller);
                }));
      }
      start.countDown();
      var results = new ArrayList<T>();
      for (var result : pending) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
