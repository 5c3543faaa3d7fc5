import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends stock movements at a fixed rate, whether the answers keep up or not, and measures each from
 * when it should have been sent: what a queue at the client would hide is seen (coordinated
 * omission). Prints median and 99th percentile in ms, how many failed, and how many of a hundred
 * were answered by the time the last was sent: fewer than 98, and the rate is not held.
 *
 * <p>Arguments: base URLs with commas between them, which take turns; requests a second, seconds,
 * products. Environment: TOKEN.
 */
public class OpenLoop {
  public static void main(String[] arguments) throws InterruptedException {
    var urls =
        Arrays.stream(arguments[0].split(","))
            .map(base -> URI.create(base + "/api/v1/stock-movements"))
            .toList();
    int rate = Integer.parseInt(arguments[1]);
    int count = rate * Integer.parseInt(arguments[2]);
    int products = Integer.parseInt(arguments[3]);
    var token = System.getenv("TOKEN");
    var run = Long.toString(System.nanoTime(), 36);
    var latenciesNs = new long[count];
    var failed = new AtomicInteger();
    var open = new AtomicInteger(count);
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    long start = System.nanoTime() + 200_000_000;
    for (int i = 0; i < count; i++) {
      long due = start + i * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(Math.max(due - System.nanoTime() - 50_000, 1));
      }
      int place = i;
      var body =
          "{\"productId\":\"00000000-0000-7000-8000-%012d\",\"kind\":\"ISSUE\",\"quantity\":\"1\"}"
              .formatted(ThreadLocalRandom.current().nextInt(products) + 1);
      var request =
          HttpRequest.newBuilder(urls.get(i % urls.size()))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", run + "-" + i)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      client
          .sendAsync(request, HttpResponse.BodyHandlers.discarding())
          .whenComplete(
              (answer, failure) -> {
                latenciesNs[place] = System.nanoTime() - due;
                if (failure != null || answer.statusCode() != 201) {
                  failed.incrementAndGet();
                }
                open.decrementAndGet();
              });
    }
    int kept = (count - open.get() - failed.get()) * 100 / count;
    for (int waited = 0; open.get() > 0 && waited < 30_000; waited += 10) {
      Thread.sleep(10);
    }
    failed.addAndGet(open.get());
    Arrays.sort(latenciesNs);
    System.out.printf(
        java.util.Locale.ROOT,
        "RESULT %.2f %.2f %d %d%n",
        latenciesNs[count / 2] / 1e6,
        latenciesNs[(int) (count * 0.99)] / 1e6,
        failed.get(),
        kept);
    System.exit(0);
  }
}
