package dz.mizan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** {@code compose.yaml} offers the same as {@code ./mizan start}. */
class ComposeTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static Map<String, Map<String, Object>> containers;

  @TempDir Path home;

  @BeforeAll
  static void parse() throws IOException {
    Map<String, Map<String, Map<String, Object>>> compose =
        new Yaml().load(Files.readString(ROOT.resolve("compose.yaml")));
    containers = compose.get("services");
  }

  @ParameterizedTest
  @EnumSource
  void a_service_gets_the_same_variables_on_the_same_port(Service service) {
    var container = containers.get(service.id());
    var stack = Stack.open(home, Map.of("MIZAN_BROKER", "qpid"));
    var environment = environment(container);
    var wanted = new ServiceProgram(service, stack, ROOT).environment();
    assertThat(environment).containsOnlyKeys(wanted.keySet().toArray(String[]::new));
    for (var same : List.of("MIZAN_DB_APP_USER", "MIZAN_DB_RELAY_USER", "MIZAN_AMQP_VHOST")) {
      assertThat(environment.get(same)).isEqualTo(wanted.get(same));
    }
    assertThat(environment.get("MIZAN_DB_URL").toString())
        .endsWith("/" + stack.database(service).name());
    var port = service.defaultPort();
    assertThat(environment).containsEntry("MIZAN_HTTP_PORT", port);
    assertThat(container).containsEntry("image", "mizan-" + service.id());
    assertThat(container).containsEntry("ports", List.of("127.0.0.1:" + port + ":" + port));
  }

  @ParameterizedTest
  @EnumSource
  void a_service_waits_for_its_migrations(Service service) {
    var migration = "migrate-" + service.id();
    assertThat((Map<?, ?>) containers.get(service.id()).get("depends_on"))
        .hasToString(
            "{%s={condition=service_completed_successfully}, redis={condition=service_started},"
                    .formatted(migration)
                + " broker={condition=service_healthy}}");
    assertThat(environment(containers.get(migration)))
        .containsEntry("MIZAN_MIGRATE", service.id())
        .containsEntry(
            "MIZAN_" + service.name() + "_JDBC_URL",
            "jdbc:postgresql://postgres:5432/mizan_" + service.id())
        .containsKey("MIZAN_" + service.name() + "_OWNER_PASSWORD");
  }

  @Test
  void the_servers_are_on_the_ports_of_the_launcher_and_on_loopback_only() {
    assertThat(ports("postgres")).containsExactly("127.0.0.1:" + Start.POSTGRES_PORT + ":5432");
    assertThat(ports("redis")).containsExactly("127.0.0.1:" + Start.REDIS_PORT + ":6379");
    assertThat(ports("broker")).contains("127.0.0.1:" + Start.AMQP_PORT + ":5672");
    assertThat(containers.keySet().stream().flatMap(name -> ports(name).stream()))
        .allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @Test
  void the_default_field_key_has_32_bytes() {
    var variable = environment(containers.get("hr")).get("MIZAN_FIELD_KEYS").toString();
    var key = variable.replaceFirst(".*:-k1:", "").replace("}", "");
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
  }

  @Test
  void the_init_script_creates_the_roles_and_databases_of_the_stack() throws IOException {
    var script = Files.readString(ROOT.resolve("local/src/main/compose/create-databases.sh"));
    assertThat(script)
        .contains("for service in auth inventory hr accounting;")
        .contains("create role ${service}_owner login nosuperuser")
        .contains("create role ${service}_app login nosuperuser")
        .contains("create role ${service}_relay login nosuperuser")
        .contains("create database mizan_${service} owner ${service}_owner");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> environment(Map<String, Object> container) {
    return (Map<String, Object>) container.get("environment");
  }

  @SuppressWarnings("unchecked")
  private static List<String> ports(String container) {
    return (List<String>) containers.get(container).getOrDefault("ports", List.of());
  }
}
