package dz.mizan.auth.apikey;

import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.apikey.ApiKeyFixtures.KEYS;
import static dz.mizan.auth.apikey.ApiKeyFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mizan api-key} and {@code ./mizan keys}, as programs. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CommandTest {
  Stack stack;
  Company atlas;
  @TempDir Path directory;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  record Result(int status, String out, String err) {}

  private Result run(Map<String, String> environment, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("dz.mizan.local.launcher.Mizan");
    command.addAll(List.of(arguments));
    command.addAll(List.of("--auth-url", "http://127.0.0.1:" + RestAssured.port + "/"));
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    var out = directory.resolve("out");
    var err = directory.resolve("err");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    var process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }

  private Result asAmina(String... arguments) throws Exception {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--company", atlas.code(), "--user", "amina"));
    return run(Map.of("MIZAN_PASSWORD", AuthFixtures.PASSWORD), all.toArray(String[]::new));
  }

  @Test
  void a_key_is_created_listed_rotated_and_revoked() throws Exception {
    var created =
        asAmina(
            "api-key",
            "create",
            "--name",
            "Robot",
            "--permission",
            "users:read",
            "--permission",
            "api-keys:*",
            "--address",
            "127.0.0.1",
            "--address",
            "::1");
    assertThat(created.status()).as(created.err()).isZero();
    assertThat(created.err()).contains("Created Robot").doesNotContain(created.out());
    with(created.out()).get(USERS).then().statusCode(200);

    var list = run(Map.of("MIZAN_TOKEN", created.out()), "api-key", "list");
    assertThat(list.out()).contains("ACTIVE").contains("Robot (api-keys:*, users:read)");
    var id = atlas.superuser().get(KEYS).<String>path("items[0].id");
    var rotated = asAmina("api-key", "rotate", id, "--overlap", "60");
    assertThat(rotated.status()).as(rotated.err()).isZero();
    assertThat(rotated.err()).contains("The former key works until");
    with(rotated.out()).get(USERS).then().statusCode(200);
    with(created.out()).get(USERS).then().statusCode(200);

    assertThat(asAmina("api-key", "revoke", id).status()).isZero();
    AuthFixtures.await(() -> with(rotated.out()).get(USERS).statusCode() == 401);
    assertThat(asAmina("api-key", "list").out()).contains("REVOKED");
  }

  @Test
  void what_cannot_be_done_is_said_in_a_line_and_shows_no_stack() throws Exception {
    var wrong =
        run(
            Map.of("MIZAN_PASSWORD", "wrong"),
            "api-key",
            "list",
            "--company",
            atlas.code(),
            "--user",
            "amina");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).startsWith("mizan: Login refused").hasLineCount(1);
    var unknown = asAmina("api-key", "create", "--name", "x", "--permission", "nothing:read");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("nothing:read").doesNotContain("\tat ");
    assertThat(asAmina("api-key", "rotate").err()).contains("needs the id of a key");
    assertThat(asAmina("api-key", "fly").status()).isEqualTo(2);
    assertThat(run(Map.of(), "api-key", "list").err()).contains("Who are you?");
  }

  @Test
  void the_keys_of_tokens_are_listed_rotated_and_withdrawn() throws Exception {
    var secret = Map.of("MIZAN_SERVICE_SECRET", stack.settings().serviceSecret());
    var list = run(secret, "keys", "list");
    assertThat(list.status()).as(list.err()).isZero();
    assertThat(list.out()).contains("SIGNING").contains("STANDBY");
    var rotated = run(secret, "keys", "rotate", "--lead", "3600");
    assertThat(rotated.status()).as(rotated.err()).isZero();
    var standby = rotated.out().lines().filter(line -> line.contains("STANDBY")).findFirst();
    var kid = standby.orElseThrow().strip().split("\\s+")[1];
    var withdrawn = run(secret, "keys", "withdraw", kid);
    assertThat(withdrawn.out()).containsPattern(kid + " +WITHDRAWN");
    assertThat(run(secret, "keys", "withdraw").err()).contains("needs the kid");
    assertThat(run(Map.of("MIZAN_SERVICE_SECRET", "x".repeat(40)), "keys", "list").err())
        .contains("Not authenticated");
    assertThat(run(Map.of(), "keys", "list").err()).contains("MIZAN_SERVICE_SECRET");
  }
}
