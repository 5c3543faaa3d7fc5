package dz.mizan.local.stack;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.PgBouncer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** PostgreSQL behind a PgBouncer in transaction mode. */
@EnabledIf("isInstalled")
class PgBouncerStackTest {
  private static final int MANY = 30;

  static boolean isInstalled() {
    return PgBouncer.isInstalled();
  }

  @Test
  void services_share_few_connections_and_listen_at_postgres_itself()
      throws SQLException, IOException {
    var home = Stack.temporary();
    Servers.choose(home.settings(), Map.of("MIZAN_PGBOUNCER", "true"));
    try (var stack = Stack.open(home.home())) {
      var pooler = stack.pgBouncer().orElseThrow();
      stack.postgres().start();
      pooler.start();
      var hr = stack.database(Service.HR);
      hr.create();
      var configuration = stack.configuration(Service.HR);
      assertThat(configuration)
          .containsEntry("MIZAN_DB_URL", pooler.url(hr.name()))
          .containsEntry("MIZAN_DB_LISTEN_URL", hr.url())
          .containsEntry("MIZAN_DB_POOLING", "transaction");
      assertThat(hr.jdbcUrl()).doesNotContain(pooler.url(hr.name()).split("/")[2]);
      var servers = new HashSet<Integer>();
      for (int i = 0; i < MANY; i++) {
        try (var one = connect(pooler, hr);
            var other = connect(pooler, hr)) {
          servers.add(serverOf(one));
          servers.add(serverOf(other));
        }
      }
      assertThat(servers).hasSizeLessThanOrEqualTo(8);
      var users = stack.home().resolve("pgbouncer/users.txt");
      assertThat(Files.getPosixFilePermissions(users))
          .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }
    assertThat(home.home()).doesNotExist();
  }

  private static Connection connect(PgBouncer pooler, ServiceDatabase database)
      throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", database.app());
    properties.setProperty("password", database.password(database.app()));
    properties.setProperty("prepareThreshold", "0"); // no statements that would have to be kept
    return DriverManager.getConnection("jdbc:" + pooler.url(database.name()), properties);
  }

  private static int serverOf(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select pg_backend_pid()")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
