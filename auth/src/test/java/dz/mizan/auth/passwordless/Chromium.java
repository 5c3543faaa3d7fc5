package dz.mizan.auth.passwordless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * A real Chromium without a window, with an empty page of our site and a virtual authenticator,
 * driven by the DevTools protocol.
 */
final class Chromium implements AutoCloseable {
  static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path home;
  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final WebSocket socket;

  /**
   * Opens an empty page of {@code http://localhost:8081}, whose requests all go to another port.
   */
  Chromium(int port) throws IOException {
    home = Files.createTempDirectory("mizan-chromium");
    process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--user-data-dir=" + home,
                "--remote-debugging-port=0",
                "--host-resolver-rules=MAP localhost:8081 127.0.0.1:" + port,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile())
            .start();
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(pageAddress()), new Listener())
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    openPage();
  }

  private String pageAddress() throws IOException {
    var file = home.resolve("DevToolsActivePort");
    Awaitility.await().atMost(PATIENCE).until(() -> process.isAlive() && hasLines(file));
    var targets =
        URI.create("http://127.0.0.1:" + Files.readAllLines(file).getFirst() + "/json/list");
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var answer =
                  http.send(
                      HttpRequest.newBuilder(targets).build(),
                      HttpResponse.BodyHandlers.ofString());
              for (var target : JSON.readTree(answer.body())) {
                if (target.path("type").asText().equals("page")) {
                  return target.path("webSocketDebuggerUrl").asText();
                }
              }
              return "";
            },
            found -> !found.isEmpty());
  }

  private static boolean hasLines(Path file) throws IOException {
    return Files.exists(file) && Files.readAllLines(file).size() > 1;
  }

  private void openPage() {
    call("Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*/page"))));
    call("Page.enable", Map.of());
    call("Page.navigate", Map.of("url", "http://localhost:8081/page"));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> evaluate("document.title").asText().equals("Mizan"));
    call("WebAuthn.enable", Map.of());
  }

  /** Plugs in an authenticator like that of a telephone; it says yes. @return its id */
  String addAuthenticator() {
    var options =
        Map.of(
            "protocol", "ctap2",
            "transport", "internal",
            "hasResidentKey", true,
            "hasUserVerification", true,
            "isUserVerified", true,
            "automaticPresenceSimulation", true);
    return call("WebAuthn.addVirtualAuthenticator", Map.of("options", options))
        .path("authenticatorId")
        .asText();
  }

  /** From now on its user fails to prove who he is. */
  void verifyNobody(String authenticator) {
    call(
        "WebAuthn.setUserVerified",
        Map.of("authenticatorId", authenticator, "isUserVerified", false));
  }

  /** Runs a script in the page and waits for what it promises. */
  JsonNode evaluate(String script) {
    var result =
        call(
            "Runtime.evaluate",
            Map.of(
                "expression", script,
                "awaitPromise", true,
                "returnByValue", true,
                "userGesture", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.path("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = calls.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    send(Map.of("id", id, "method", method, "params", parameters));
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method, e);
    }
  }

  private synchronized void send(Map<String, ?> message) {
    try {
      socket.sendText(JSON.writeValueAsString(message), true).join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(JsonNode message) {
    if (message.has("id")) {
      var answer = waiting.remove(message.path("id").asInt());
      if (message.has("error")) {
        answer.completeExceptionally(new IllegalStateException(message.toString()));
      } else {
        answer.complete(message.path("result"));
      }
    } else if (message.path("method").asText().equals("Fetch.requestPaused")) {
      var page = "<!doctype html><title>Mizan</title>".getBytes(StandardCharsets.UTF_8);
      var answer =
          Map.of(
              "requestId", message.path("params").path("requestId").asText(),
              "responseCode", 200,
              "body", Base64.getEncoder().encodeToString(page));
      int id = calls.incrementAndGet();
      waiting.put(id, new CompletableFuture<>());
      // Not from here: the socket waits for us.
      Thread.startVirtualThread(
          () -> send(Map.of("id", id, "method", "Fetch.fulfillRequest", "params", answer)));
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    http.close();
    var all = new ArrayList<ProcessHandle>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          take(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } finally {
          text.setLength(0);
        }
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
