package dz.mizan.local.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code docs/schema/draw} runs this with {@code MIZAN_DRAW=true}, which writes the files instead
 * of comparing them.
 */
class ShardsTest {
  private static Stack stack;

  @BeforeAll
  static void start() {
    stack = Stack.temporary();
    stack.postgres().launch();
    stack.postgres().awaitReady();
    for (var service : Service.values()) {
      stack.database(service).create();
      stack.database(service).migrate();
    }
  }

  @AfterAll
  static void end() {
    stack.close();
  }

  @ParameterizedTest
  @EnumSource
  void tables_can_be_spread_by_company(Service service) throws SQLException {
    try (var connection = stack.database(service).connectAsAdmin()) {
      var schema = new ShardedSchema(connection);
      assertThat(schema.tables()).contains("outbox", "inbox", "audit_entry", "prepared_company");
      assertThat(schema.keys()).hasSizeGreaterThan(10);
      assertThat(ShardRules.broken(schema)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_file_has_the_statements_for_the_schema_as_the_migrations_leave_it(Service service)
      throws SQLException, IOException {
    var written = Shards.write(stack.database(service));
    if (Boolean.parseBoolean(System.getenv("MIZAN_DRAW"))) {
      Files.writeString(Shards.file(service), written);
    }
    assertThat(Files.readString(Shards.file(service)))
        .as("docs/schema/draw makes it anew")
        .isEqualTo(written);
  }

  @Test
  void exceptions_are_about_what_is_there() throws SQLException {
    var tables = new HashSet<String>();
    for (var service : Service.values()) {
      try (var connection = stack.database(service).connectAsAdmin()) {
        tables.addAll(new ShardedSchema(connection).tables());
      }
    }
    assertThat(tables).containsAll(Placement.exceptions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create table t (id uuid primary key) | t has no company_id, uuid and not null",
        "create table t (company_id uuid) | t has no company_id, uuid and not null",
        "create table t (company_id uuid not null, id int, constraint k unique (id)) "
            + "| k is a key without the company",
        "create table t (company_id uuid not null, id int, n int);"
            + " create unique index k on t (id) include (company_id) "
            + "| k is a key without the company",
        "create table t (company_id uuid not null, id circle,"
            + " constraint k exclude using gist (id with &&)) | k is a key without the company",
        "create table t (company_id uuid not null, id uuid, sender uuid,"
            + " constraint k unique (company_id, id),"
            + " constraint f foreign key (sender, id) references t (company_id, id)) "
            + "| f may refer to a row of another company",
        "create table t (company_id uuid not null, constraint f foreign key (company_id)"
            + " references prepared_company on delete set null) "
            + "| f changes the columns that refer",
        "create table t (company_id uuid not null, lane smallint,"
            + " constraint f foreign key (lane) references outbox_lane) "
            + "| f refers to a table that only the coordinator has",
        "alter table outbox_lane add column company_id uuid,"
            + " add constraint f foreign key (company_id) references prepared_company "
            + "| f refers to rows that are spread, from a table that is not",
        "create table t (company_id uuid not null, n int generated always as identity) "
            + "| t.n is numbered in 32 bits",
      })
  void what_breaks_a_rule_is_found(String ddl, String words) throws SQLException {
    try (var connection = undone()) {
      connection.createStatement().execute(ddl);
      assertThat(ShardRules.broken(new ShardedSchema(connection))).contains(words);
      connection.rollback();
    }
  }

  private static Connection undone() throws SQLException {
    var connection = stack.database(Service.AUTH).connectAsAdmin();
    connection.setAutoCommit(false);
    return connection;
  }
}
