package dz.mizan.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.stack.Service;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusMainTest
@WithTestResource(FreshDatabases.class)
class MigrateTest {

  @Test
  void fresh_databases_are_migrated_once_and_the_local_stack_agrees(QuarkusMainLauncher program) {
    var first = launch(program, Map.of());
    assertThat(first.exitCode()).isZero();
    for (var service : Service.values()) {
      assertThat(first.getOutput()).containsPattern(service.id() + ": [1-9]\\d* migrations run");
      var database = FreshDatabases.running().database(service);
      var sql = new Sql(database);
      assertThat(sql.count("select count(*) from outbox_lane")).isEqualTo(16);
      assertThat(
              sql.text(
                  "select has_table_privilege(?, 'outbox', 'insert')"
                      + " and not has_table_privilege(?, 'outbox', 'delete')"
                      + " and has_table_privilege(?, 'outbox', 'delete')",
                  database.app(),
                  database.app(),
                  database.relay()))
          .isEqualTo("true");
      assertThat(database.migrate()).isZero();
    }

    var second = launch(program, Map.of("MIZAN_MIGRATE", "hr, auth"));
    assertThat(second.exitCode()).isZero();
    assertThat(ours(second))
        .satisfiesExactly(
            line -> assertThat(line).contains("hr: 0 migrations run, now at version 2026"),
            line -> assertThat(line).contains("auth: 0 migrations run, now at version 2026"));
  }

  @Test
  void what_is_missing_is_named_in_one_line_with_an_example(QuarkusMainLauncher program) {
    var result = launch(program, Map.of("MIZAN_MIGRATE", "hr", "MIZAN_HR_JDBC_URL", ""));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(ours(result))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains(
                        "hr: MIZAN_HR_JDBC_URL is not set; for example"
                            + " MIZAN_HR_JDBC_URL=jdbc:postgresql://postgres:5432/mizan_hr"));
  }

  @Test
  void a_database_that_does_not_let_us_in_is_one_line(QuarkusMainLauncher program) {
    var result = launch(program, Map.of("MIZAN_MIGRATE", "hr", "MIZAN_HR_OWNER_PASSWORD", "no"));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(ours(result))
        .satisfiesExactly(line -> assertThat(line).contains("password authentication failed"));
  }

  @Test
  void an_unknown_service_is_refused(QuarkusMainLauncher program) {
    var result = launch(program, Map.of("MIZAN_MIGRATE", "payroll"));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(ours(result)).satisfiesExactly(line -> assertThat(line).contains("no such service"));
  }

  @Test
  void a_migration_that_fails_leaves_the_schema_that_the_old_version_serves_on(
      QuarkusMainLauncher program) throws SQLException {
    var database = FreshDatabases.running().database(Service.HR);
    launch(program, Map.of("MIZAN_MIGRATE", "hr"));
    var sql = new Sql(database);
    // As if the last one had not run yet, and could not: what it makes is there already.
    try (var connection = database.connectAsAdmin();
        var statement = connection.createStatement()) {
      statement.execute("create table kept as select * from flyway_schema_history");
      statement.execute("delete from flyway_schema_history where version = '202611261300'");
    }
    var history = "select string_agg(version, ',' order by version) from flyway_schema_history";
    var before = sql.text(history);
    try {
      var result = launch(program, Map.of("MIZAN_MIGRATE", "hr"));
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(ours(result))
          .satisfiesExactly(
              line -> assertThat(line).contains("V202611261300__create_job.sql", "already exists"));
      assertThat(sql.text(history)).isEqualTo(before);
      try (var service = database.connectAs(database.app());
          var statement = service.createStatement()) {
        assertThat(statement.execute("select count(*) from job")).isTrue();
      }
    } finally {
      try (var connection = database.connectAsAdmin();
          var statement = connection.createStatement()) {
        statement.execute(
            "insert into flyway_schema_history select * from kept"
                + " on conflict (installed_rank) do nothing");
        statement.execute("drop table kept");
      }
    }
  }

  private static LaunchResult launch(QuarkusMainLauncher program, Map<String, String> settings) {
    var arguments =
        settings.entrySet().stream()
            .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    settings.forEach(System::setProperty);
    try {
      return program.launch(arguments);
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  /** What was said about a database; not what the framework says of the test's own settings. */
  private static List<String> ours(LaunchResult result) {
    return result.getOutputStream().stream()
        .filter(line -> line.matches("\\d\\d:\\d\\d:\\d\\d (INFO|WARN|ERROR) +[a-z]+: .*"))
        .toList();
  }
}
