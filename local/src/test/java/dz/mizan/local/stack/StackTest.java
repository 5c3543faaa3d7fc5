package dz.mizan.local.stack;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.local.server.Broker;
import dz.mizan.local.server.Waiting;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.Message;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The stack as the tests of the services get it, on the machine's best broker. */
class StackTest {
  private static Stack stack;
  private static ServiceDatabase hr;
  private static Sql sql;

  @BeforeAll
  static void start() {
    stack = Stack.temporary().start();
    hr = stack.database(Service.HR);
    hr.create();
    hr.migrate();
    sql = new Sql(hr);
  }

  @AfterAll
  static void end() {
    var processes = stack.servers().stream().flatMap(s -> s.processes().stream()).toList();
    stack.close();
    assertThat(processes).noneMatch(process -> process.isAlive());
    assertThat(stack.home()).doesNotExist();
  }

  @Test
  void commits_reach_the_disk() {
    assertThat(sql.text("show fsync")).isEqualTo("on");
    assertThat(sql.text("show synchronous_commit")).isEqualTo("on");
    assertThat(sql.text("show full_page_writes")).isEqualTo("on");
  }

  @Test
  void the_services_roles_own_nothing_and_cannot_bypass_row_level_security() {
    for (var role : List.of(hr.app(), hr.relay())) {
      var rights =
          sql.rows(
              "select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles"
                  + " where rolname = ?",
              role);
      assertThat(rights.getFirst().values()).containsOnly(false);
      assertThat(sql.count("select count(*) from pg_class where relowner = ?::regrole", role))
          .isZero();
    }
    assertThat(sql.text("select datdba::regrole from pg_database where datname = ?", hr.name()))
        .isEqualTo("hr_owner");
  }

  @Test
  void the_service_cannot_create_tables_or_read_another_services_database() throws SQLException {
    try (var connection = hr.connectAs(hr.app());
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
          .hasMessageContaining("permission denied for schema public");
    }
    stack.database(Service.AUTH).create();
    var auth = stack.database(Service.AUTH).name();
    assertThatThrownBy(() -> stack.postgres().connect(auth, hr.app(), hr.password(hr.app())))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void every_login_needs_its_password() {
    assertThat(sql.rows("select distinct auth_method from pg_hba_file_rules"))
        .containsExactly(Map.of("auth_method", "scram-sha-256"));
    for (var role : List.of(hr.app(), "postgres")) {
      assertThatThrownBy(() -> stack.postgres().connect(hr.name(), role, "wrong"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void creating_again_changes_nothing() {
    sql.update("create table if not exists kept (id int)");
    hr.create();
    assertThat(hr.migrate()).isZero();
    assertThat(sql.count("select count(*) from kept")).isZero();
  }

  @Test
  void a_reopened_stack_has_the_same_passwords() {
    assertThat(Stack.open(stack.home()).configuration(Service.HR))
        .isEqualTo(stack.configuration(Service.HR));
  }

  @Test
  void rows_survive_a_crash_of_PostgreSQL() {
    sql.update("create table survivor as select 42 as answer");
    stack.postgres().kill();
    assertThat(stack.postgres().isReady()).isFalse();
    stack.postgres().start();
    assertThat(sql.count("select answer from survivor")).isEqualTo(42);
    stack.postgres().stop();
    stack.postgres().start();
    assertThat(sql.count("select answer from survivor")).isEqualTo(42);
  }

  @Test
  void Redis_stops_and_starts_on_its_port() {
    var url = stack.redis().url();
    stack.redis().stop();
    assertThat(stack.redis().isReady()).isFalse();
    stack.redis().start();
    assertThat(Stack.open(stack.home()).redis().url()).isEqualTo(url);
  }

  @Test
  @EnabledIf("dz.mizan.local.server.RabbitMq#isInstalled")
  void messages_survive_a_stop_and_a_crash_of_RabbitMQ_and_the_tap_comes_back() {
    var queues = new Queues(stack.broker());
    try (var tap = new EventTap(stack.broker(), "*.hr.#")) {
      queues.publish("c.hr.employee.hired.v1", "{\"id\":\"1\"}");
      tap.await(message -> message.id().equals("1"));
      stack.broker().stop();
      assertThat(stack.broker().isReady()).isFalse();
      stack.broker().start();
      queues.publish("c.hr.employee.hired.v1", "{\"id\":\"2\"}");
      tap.await(message -> message.id().equals("2"));
      stack.broker().kill();
      stack.broker().start();
      queues.publish("c.hr.employee.hired.v1", "{\"id\":\"3\"}");
      tap.await(message -> message.id().equals("3"));
      // At least once: one that was delivered but not yet acknowledged comes again.
      assertThat(tap.messages().stream().map(Message::id).distinct())
          .containsExactly("1", "2", "3");
    }
  }

  @Test
  void queues_can_be_counted_taken_from_and_purged() throws Exception {
    var queues = new Queues(stack.broker());
    try (var connection = stack.broker().connections().newConnection();
        var channel = connection.createChannel()) {
      channel.queueDeclare("counted", true, false, false, Map.of("x-queue-type", "quorum"));
    }
    queues.publishToQueue("counted", "a", Map.of("x-mizan-reason", "test"));
    queues.publishToQueue("counted", "b", Map.of());
    assertThat(queues.take("counted").orElseThrow().headers())
        .containsEntry("x-mizan-reason", "test");
    assertThat(queues.purge("counted")).isEqualTo(1);
    assertThat(queues.take("counted")).isEmpty();
  }

  @Test
  void a_message_counts_until_its_consumer_has_acknowledged_it() throws Exception {
    var broker = stack.broker();
    var queue = "mizan.hr";
    try (var connection = broker.connections().newConnection();
        var channel = connection.createChannel()) {
      channel.queueDeclare(queue, true, false, false, Map.of("x-queue-type", "quorum"));
      new Queues(broker).publishToQueue(queue, "a", Map.of());
      var taken = channel.basicGet(queue, false);
      assertThat(broker.messages(List.of(queue, "none"))).isEqualTo(Map.of(queue, 1L, "none", 0L));
      channel.basicAck(taken.getEnvelope().getDeliveryTag(), false);
      assertThat(Waiting.until(Duration.ofSeconds(30), () -> isEmpty(broker, queue))).isTrue();
      channel.queueDelete(queue);
    }
  }

  private static boolean isEmpty(Broker broker, String queue) {
    try {
      return broker.messages(List.of(queue)).get(queue) == 0;
    } catch (IOException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void an_event_that_does_not_come_is_a_failed_assertion() {
    try (var tap = new EventTap(stack.broker(), "*.nobody.#")) {
      assertThatThrownBy(() -> tap.await(1, message -> true, Duration.ofMillis(100)))
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void secrets_are_readable_for_their_owner_only() throws IOException {
    var file = stack.home().resolve("settings.properties");
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
  }
}
