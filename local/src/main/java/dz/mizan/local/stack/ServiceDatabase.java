package dz.mizan.local.stack;

import dz.mizan.local.server.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One service's database and its three roles.
 *
 * <ul>
 *   <li>{@code <service>_owner} owns the database and runs the migrations;
 *   <li>{@code <service>_app} is the service: it owns nothing and cannot bypass row-level security;
 *   <li>{@code <service>_relay} is for the outbox relay and jobs, equally without special rights.
 * </ul>
 */
public final class ServiceDatabase {
  private final Service service;
  private final Postgres postgres;
  private final Settings settings;

  ServiceDatabase(Service service, Postgres postgres, Settings settings) {
    this.service = service;
    this.postgres = postgres;
    this.settings = settings;
  }

  public Service service() {
    return service;
  }

  public String name() {
    return "mizan_" + service.id() + suffix();
  }

  public String owner() {
    return service.id() + "_owner" + suffix();
  }

  public String app() {
    return service.id() + "_app" + suffix();
  }

  public String relay() {
    return service.id() + "_relay" + suffix();
  }

  public String password(String role) {
    return settings.password(role);
  }

  public String jdbcUrl() {
    return postgres.jdbcUrl(name());
  }

  public String url() {
    return postgres.url(name());
  }

  /** As the server's administrator, who sees all rows. */
  public Connection connectAsAdmin() throws SQLException {
    return postgres.connectAsAdmin(name());
  }

  public Connection connectAs(String role) throws SQLException {
    return postgres.connect(name(), role, password(role));
  }

  /** Creates roles and database where missing, and sets the roles' passwords and rights anew. */
  public void create() {
    try (var connection = postgres.connectAsAdmin(postgres.maintenanceDatabase());
        var statement = connection.createStatement()) {
      for (var role : new String[] {owner(), app(), relay()}) {
        var verb = exists(statement, "pg_roles where rolname", role) ? "alter" : "create";
        statement.execute(
            verb
                + " role "
                + role
                + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
                + password(role)
                + "'");
      }
      if (!exists(statement, "pg_database where datname", name())) {
        statement.execute("create database " + name() + " owner " + owner());
        statement.execute("revoke all on database " + name() + " from public");
        statement.execute("grant connect on database " + name() + " to " + app() + ", " + relay());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create " + name() + ": " + e.getMessage(), e);
    }
  }

  /** Brings the schema up to date. @return how many migrations ran */
  public int migrate() {
    return Migrations.run(this, Migrations.LATEST);
  }

  /** Brings an empty schema to that version, and no further. @return how many migrations ran */
  public int migrateTo(String version) {
    return Migrations.run(this, version);
  }

  /** Removes database and roles; only where they were made for one test run. */
  void drop() {
    try (var connection = postgres.connectAsAdmin(postgres.maintenanceDatabase());
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name() + " with (force)");
      for (var role : new String[] {app(), relay(), owner()}) {
        statement.execute("drop role if exists " + role);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot drop " + name() + ": " + e.getMessage(), e);
    }
  }

  /** On a server that others use too, a test run takes names of its own. */
  private String suffix() {
    return settings.find("database-suffix").orElse("");
  }

  private static boolean exists(Statement statement, String where, String name)
      throws SQLException {
    try (var rows = statement.executeQuery("select from " + where + " = '" + name + "'")) {
      return rows.next();
    }
  }
}
