package dz.mizan.local.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** A PostgreSQL server: our own process, or one that was given. */
public sealed interface Postgres extends Server permits PostgresServer, GivenPostgres {
  String host();

  int port();

  String adminUser();

  String adminPassword();

  /** The database that the administrator connects to before any other exists. */
  String maintenanceDatabase();

  default Connection connect(String database, String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "mizan-local");
    properties.setProperty("connectTimeout", "10");
    // Not through the DriverManager, which a second class loader in the same JVM finds empty.
    var connection = new Driver().connect(jdbcUrl(database), properties);
    if (connection == null) {
      throw new SQLException("not a PostgreSQL URL: " + jdbcUrl(database));
    }
    return connection;
  }

  default Connection connectAsAdmin(String database) throws SQLException {
    return connect(database, adminUser(), adminPassword());
  }

  default String jdbcUrl(String database) {
    return "jdbc:postgresql://" + host() + ":" + port() + "/" + database;
  }

  /** The URL as Quarkus's reactive client reads it. */
  default String url(String database) {
    return "postgresql://" + host() + ":" + port() + "/" + database;
  }
}
