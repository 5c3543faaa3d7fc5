package dz.mizan.local.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Moves goods with some workers at once, on the same few products. */
record Loop(Movements movements, List<String> products, Api api) {
  private static final Duration REPORT_EVERY = Duration.ofSeconds(10);

  void run(Duration duration, int workers, Report report) {
    var before = movements.acknowledged().size();
    var retriesBefore = api.retries();
    var start = System.nanoTime();
    var end = start + duration.toNanos();
    report.line("Moving goods for %d s with %d workers ...", duration.toSeconds(), workers);
    try (var executor = Executors.newFixedThreadPool(workers)) {
      var tasks =
          IntStream.range(0, workers).mapToObj(worker -> executor.submit(() -> work(end))).toList();
      var next = start;
      while (tasks.stream().anyMatch(task -> !task.isDone())) {
        if (System.nanoTime() - next > REPORT_EVERY.toNanos()) {
          next = System.nanoTime();
          report.line(
              "  %3d s: %d writes acknowledged, %d requests sent again",
              Duration.ofNanos(next - start).toSeconds(),
              movements.acknowledged().size() - before,
              api.retries() - retriesBefore);
        }
        Pause.of(Duration.ofMillis(200));
      }
      tasks.forEach(Loop::rethrow);
    }
    report.line(
        "%d writes acknowledged, %d refused for want of stock, %d requests sent again",
        movements.acknowledged().size() - before,
        movements.refused(),
        api.retries() - retriesBefore);
  }

  private void work(long end) {
    var random = ThreadLocalRandom.current();
    while (System.nanoTime() - end < 0) {
      var product = products.get(random.nextInt(products.size()));
      if (random.nextInt(100) < 45) {
        var cost = BigDecimal.valueOf(random.nextInt(1_000, 99_999), 2);
        movements.receive(product, random.nextInt(1, 10), cost);
      } else {
        movements.tryIssue(product, random.nextInt(1, 10));
      }
    }
  }

  private static void rethrow(Future<?> task) {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DemoFailed failed ? failed : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailed("Interrupted");
    }
  }
}
