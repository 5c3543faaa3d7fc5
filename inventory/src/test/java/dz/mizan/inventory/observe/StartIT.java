package dz.mizan.inventory.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.Ports;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.AuthStandIn;
import dz.mizan.local.test.PackagedProgram;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started with settings that are wrong or name what is not there. */
class StartIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;
  private PackagedProgram program;
  private Stack stack;

  @AfterEach
  void end() {
    if (program != null) {
      program.close();
    }
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void without_settings_it_ends_at_once_with_one_line() throws InterruptedException {
    start(Map.of());
    var lived = program.lived();
    assertThat(program.status()).isEqualTo(PackagedProgram.WRONG_SETTINGS);
    assertThat(program.said())
        .hasLineCount(1)
        .startsWith(
            "mizan inventory cannot start: MIZAN_DB_URL is not set; for example MIZAN_DB_URL=");
    if (PackagedProgram.isNative()) {
      assertThat(lived).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void a_wrong_setting_is_named_and_not_repeated() throws InterruptedException {
    var settings = settings();
    settings.put("MIZAN_INDEX_KEY", "my-secret-that-is-no-key");
    start(settings);
    program.lived();
    assertThat(program.status()).isEqualTo(PackagedProgram.WRONG_SETTINGS);
    assertThat(program.said())
        .hasLineCount(1)
        .startsWith("mizan inventory cannot start: MIZAN_INDEX_KEY is not base64 of 32 bytes")
        .doesNotContain("my-secret");
  }

  @Test
  void without_its_database_it_is_not_ready_and_says_so_until_the_database_is_there() {
    var settings = settings();
    stack.postgres().stop();
    start(settings);
    await(settings, "\"Connection refused");
    assertThat(program.said()).contains("Outbox not relayed", "Connection refused");
    stack.postgres().launch();
    stack.postgres().awaitReady();
    Awaitility.await().atMost(PATIENCE).until(() -> ready(settings).statusCode() == 200);
    assertThat(program.isAlive()).isTrue();
  }

  @Test
  void with_tls_all_its_connections_to_the_database_are_encrypted() throws Exception {
    var settings = settings();
    var authority = EncryptedPostgres.switchOn(stack, folder);
    settings.put("MIZAN_DB_TLS", "true");
    settings.put("MIZAN_DB_CA", authority.toString());
    start(settings);
    Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> ready(settings).statusCode() == 200);
    var sql = new Sql(stack.database(Service.INVENTORY));
    for (var role : List.of("MIZAN_DB_APP_USER", "MIZAN_DB_RELAY_USER")) {
      var encrypted =
          sql.rows(
              "select ssl from pg_stat_ssl join pg_stat_activity using (pid) where usename = ?",
              settings.get(role));
      assertThat(encrypted).isNotEmpty().allMatch(row -> Boolean.TRUE.equals(row.get("ssl")));
    }
  }

  @Test
  void with_tls_it_is_not_ready_with_a_database_that_an_unknown_authority_vouches_for()
      throws Exception {
    var settings = settings();
    EncryptedPostgres.switchOn(stack, folder);
    var unknown = Files.createDirectory(folder.resolve("unknown"));
    settings.put("MIZAN_DB_TLS", "true");
    settings.put("MIZAN_DB_CA", EncryptedPostgres.authority(unknown).toString());
    start(settings);
    Awaitility.await().atMost(PATIENCE).until(() -> program.said().contains("Outbox not relayed"));
    await(settings, "DOWN");
    assertThat(program.isAlive()).isTrue();
  }

  @Test
  void with_a_wrong_address_of_auth_it_is_not_ready_and_says_which_address_it_tried()
      throws IOException, InterruptedException {
    var settings = settings();
    settings.compute("MIZAN_AUTH_URL", (key, url) -> url + "/wrong");
    start(settings);
    await(settings, "the key set of auth");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> program.said().contains("/wrong/.well-known/jwks.json: auth answered 404"));
    // It cannot know what a token is worth: whoever is told 401 throws his session away.
    var token =
        TestTokens.in(stack.home())
            .of(UUID.randomUUID(), UUID.randomUUID())
            .permissions("products:read")
            .sign();
    var answer = products(settings, token);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("auth-unavailable");
    assertThat(products(settings, "no.token.atall").statusCode()).isEqualTo(401);
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
    return get(settings, "/health/ready", HttpRequest.newBuilder());
  }

  private static HttpResponse<String> products(Map<String, String> settings, String token)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder().header("Authorization", "Bearer " + token);
    return get(settings, "/api/v1/products", request);
  }

  private static HttpResponse<String> get(
      Map<String, String> settings, String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var url = "http://127.0.0.1:" + settings.get("MIZAN_HTTP_PORT") + path;
      return client.send(
          request.uri(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  /** Those of a stack with a database of ours; no broker and no Redis, which it can do without. */
  private Map<String, String> settings() {
    stack = Stack.temporary();
    stack.postgres().launch();
    stack.postgres().awaitReady();
    stack.database(Service.INVENTORY).create();
    stack.database(Service.INVENTORY).migrate();
    TestTokens.in(stack.home());
    var settings = new HashMap<>(stack.configuration(Service.INVENTORY));
    settings.put("MIZAN_HTTP_HOST", "127.0.0.1");
    settings.put("MIZAN_HTTP_PORT", Integer.toString(Ports.random()));
    settings.put("MIZAN_AUTH_URL", AuthStandIn.start(stack.home()));
    return settings;
  }

  private void start(Map<String, String> settings) {
    program = new PackagedProgram(settings, folder.resolve("log"));
  }
}
