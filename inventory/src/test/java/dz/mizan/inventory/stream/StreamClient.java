package dz.mizan.inventory.stream;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as a browser does, on a thread of its own. */
final class StreamClient implements AutoCloseable {
  /** One event; the id is the latest that came up to it. */
  record Received(String event, JsonPath data) {}

  private final List<Received> received = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpResponse<Stream<String>> response;
  private volatile @Nullable String lastId;
  private volatile boolean ended;

  StreamClient(String token, String query, @Nullable String lastEventId) {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + RestAssured.port
                        + "/api/v1/stock-levels/stream?"
                        + query))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (response.statusCode() == 200) {
      Thread.ofVirtual().start(this::read);
    }
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private void read() {
    var event = "message";
    var data = new StringBuilder();
    try {
      for (var line : (Iterable<String>) response.body()::iterator) {
        if (line.startsWith("id:")) {
          lastId = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          event = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        } else if (line.isEmpty() && !data.isEmpty()) {
          add(new Received(event, new JsonPath(data.toString())));
          event = "message";
          data.setLength(0);
        }
      }
    } catch (RuntimeException closed) {
      // The test has closed it.
    }
    ended = true;
  }

  private synchronized void add(Received event) {
    received.add(event);
  }

  synchronized List<Received> received() {
    return List.copyOf(received);
  }

  List<Received> levels() {
    return received().stream().filter(e -> e.event().equals("level")).toList();
  }

  @Nullable String lastId() {
    return lastId;
  }

  Received await(Predicate<Received> wanted, Duration patience) {
    return Awaitility.await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> received().stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
        .orElseThrow();
  }

  Received await(String event) {
    return await(e -> e.event().equals(event), Duration.ofSeconds(20));
  }

  void awaitEnd() {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> ended);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
