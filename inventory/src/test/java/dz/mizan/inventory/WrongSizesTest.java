package dz.mizan.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database takes tables for after an import that was only tried (ADR 37). */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class WrongSizesTest {
  private static final UUID COMPANY = UUID.randomUUID();
  private static final String LOOKED_UP =
      "select sku from product where company_id = '%1$s' and id = '%1$s'".formatted(COMPANY);

  Sql sql;
  Stack stack;

  @BeforeEach
  void manyPages() {
    sql.update(
        """
        insert into product (company_id, id, sku, name_fr, unit, version)
        select ?, gen_random_uuid(), 'SIZE-' || i, 'Article ' || i, 'PIECE', 1
        from generate_series(1, 3000) i on conflict do nothing
        """,
        COMPANY);
  }

  @Test
  void a_table_taken_for_empty_is_taken_for_what_its_size_says_until_the_transaction_ends()
      throws SQLException {
    try (var connection = connect()) {
      // Autovacuum, which the rows may have called, is not to have it.
      execute(connection, "lock table product in share update exclusive mode");
      takeForEmpty(connection);
      assertThat(rowsOf(connection, "product")).isZero();
      assertThat(plan(connection, LOOKED_UP)).doesNotContain("pk_product");
      execute(connection, "set role inventory_app");
      execute(connection, "select forget_wrong_sizes()");
      assertThat(rowsOf(connection, "product")).isEqualTo(-1);
      assertThat(plan(connection, LOOKED_UP)).contains("pk_product");
      connection.rollback();
    }
  }

  @Test
  void a_table_whose_size_is_known_and_one_that_another_has_are_left_alone() throws SQLException {
    try (var connection = connect();
        var other = connect()) {
      execute(
          connection,
          "update pg_class set reltuples = 3000, relpages = 50 where relname = 'product'");
      execute(connection, "select forget_wrong_sizes()");
      assertThat(rowsOf(connection, "product")).isEqualTo(3000);

      execute(other, "lock table product in share update exclusive mode");
      takeForEmpty(connection);
      execute(connection, "select forget_wrong_sizes()");
      assertThat(rowsOf(connection, "product")).isZero();
      connection.rollback();
      other.rollback();
    }
  }

  private Connection connect() throws SQLException {
    var connection = stack.database(Service.INVENTORY).connectAsAdmin();
    connection.setAutoCommit(false);
    execute(connection, "set lock_timeout = '20s'");
    return connection;
  }

  /** As vacuum leaves it where a transaction that wrote much was taken back. */
  private static void takeForEmpty(Connection connection) throws SQLException {
    execute(
        connection, "update pg_class set reltuples = 0, relpages = 50 where relname = 'product'");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long rowsOf(Connection connection, String table) throws SQLException {
    return Long.parseLong(
        first(
            connection, "select reltuples::bigint from pg_class where relname = '" + table + "'"));
  }

  private static String plan(Connection connection, String sql) throws SQLException {
    return first(connection, "explain (format json) " + sql);
  }

  private static String first(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
