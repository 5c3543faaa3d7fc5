package dz.mizan.inventory.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.Ports;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.AuthStandIn;
import dz.mizan.local.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started with settings that are wrong or name what is not there. */
class StartIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int WRONG_SETTINGS = 78;

  @TempDir Path folder;
  private static Stack stack;
  private Process program;

  /**
   * A database, migrated once for all; no broker and no Redis, which the service can do without.
   */
  @BeforeAll
  static void database() {
    stack = Stack.temporary();
    stack.postgres().launch();
    stack.postgres().awaitReady();
    stack.database(Service.INVENTORY).create();
    stack.database(Service.INVENTORY).migrate();
    TestTokens.in(stack.home());
  }

  @AfterAll
  static void endOfDatabase() {
    stack.close();
  }

  @AfterEach
  void end() {
    program.destroyForcibly().onExit().join();
  }

  @Test
  void without_settings_it_ends_at_once_with_one_line() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    start(Map.of());
    assertThat(program.waitFor()).isEqualTo(WRONG_SETTINGS);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(said())
        .hasLineCount(1)
        .startsWith(
            "mizan inventory cannot start: MIZAN_DB_URL is not set; for example MIZAN_DB_URL=");
    // What is promised, and far more than it takes: no measure of speed.
    if (isNative()) {
      assertThat(took).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void a_wrong_setting_is_named_and_not_repeated() throws IOException, InterruptedException {
    var settings = settings();
    settings.put("MIZAN_INDEX_KEY", "my-secret-that-is-no-key");
    start(settings);
    assertThat(program.waitFor()).isEqualTo(WRONG_SETTINGS);
    assertThat(said())
        .hasLineCount(1)
        .startsWith("mizan inventory cannot start: MIZAN_INDEX_KEY is not base64 of 32 bytes")
        .doesNotContain("my-secret");
  }

  @Test
  void without_its_database_it_is_not_ready_and_says_so_until_the_database_is_there()
      throws IOException {
    var settings = settings();
    stack.postgres().stop();
    start(settings);
    await(settings, "\"Connection refused");
    assertThat(said()).contains("Outbox not relayed", "Connection refused");
    stack.postgres().launch();
    stack.postgres().awaitReady();
    Awaitility.await().atMost(PATIENCE).until(() -> ready(settings).statusCode() == 200);
    assertThat(program.isAlive()).isTrue();
  }

  @Test
  void with_a_wrong_address_of_auth_it_is_not_ready_and_says_which_address_it_tried()
      throws IOException {
    var settings = settings();
    settings.compute("MIZAN_AUTH_URL", (key, url) -> url + "/wrong");
    start(settings);
    await(settings, "the key set of auth");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> said().contains("/wrong/.well-known/jwks.json: auth answered 404"));
    assertThat(program.isAlive()).isTrue();
  }

  private void await(Map<String, String> settings, String reason) {
    Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(ready(settings).statusCode()).isEqualTo(503);
              assertThat(ready(settings).body()).contains(reason.replace("\"", ""));
            });
  }

  private static HttpResponse<String> ready(Map<String, String> settings)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var url = "http://127.0.0.1:" + settings.get("MIZAN_HTTP_PORT") + "/health/ready";
      return client.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static Map<String, String> settings() {
    var settings = new HashMap<>(stack.configuration(Service.INVENTORY));
    settings.put("MIZAN_HTTP_HOST", "127.0.0.1");
    settings.put("MIZAN_HTTP_PORT", Integer.toString(Ports.random()));
    settings.put("MIZAN_AUTH_URL", AuthStandIn.start(stack.home()));
    return settings;
  }

  private void start(Map<String, String> settings) throws IOException {
    var command = new ArrayList<String>();
    if (isNative()) {
      command.add(nativeProgram().toString());
    } else {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-jar"));
      command.add("target/quarkus-app/quarkus-run.jar");
    }
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("MIZAN_"));
    builder.environment().putAll(settings);
    program = builder.redirectOutput(folder.resolve("log").toFile()).start();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("log")).strip();
  }

  private static boolean isNative() {
    return Files.isExecutable(nativeProgram());
  }

  private static Path nativeProgram() {
    return Path.of(System.getProperty("native.image.path", "none"));
  }
}
