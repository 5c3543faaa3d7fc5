package dz.mizan.inventory.reservation;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many callers at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  public static <T> List<T> calls(int count, Callable<T> call) {
    return all(IntStream.range(0, count).mapToObj(i -> call).toList());
  }

  public static <T> List<T> all(List<Callable<T>> calls) {
    try (var pool = Executors.newFixedThreadPool(calls.size())) {
      return pool.invokeAll(calls).stream().map(AtOnce::result).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
