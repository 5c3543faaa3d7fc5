package dz.mizan.inventory.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** An OpenTelemetry collector that keeps the spans it is sent by OTLP over HTTP. */
public final class Collector implements QuarkusTestResourceLifecycleManager {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ObjectMapper json = new ObjectMapper();
  private final List<JsonNode> spans = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.start();
    return Map.of("MIZAN_TRACES_URL", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(Collector.class));
  }

  /** The one span that is looked for; waits for it. */
  JsonNode await(Predicate<JsonNode> wanted) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> spans.stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
        .orElseThrow();
  }

  String everything() {
    return spans.toString();
  }

  static String attribute(JsonNode span, String key) {
    for (var attribute : span.path("attributes")) {
      if (attribute.path("key").textValue().equals(key)) {
        return attribute.path("value").path("stringValue").textValue();
      }
    }
    return "";
  }

  private void take(HttpExchange exchange) throws IOException {
    for (var resource : json.readTree(exchange.getRequestBody()).path("resourceSpans")) {
      for (var scope : resource.path("scopeSpans")) {
        scope.path("spans").forEach(spans::add);
      }
    }
    exchange.sendResponseHeaders(200, 2);
    exchange.getResponseBody().write("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    exchange.close();
  }
}
