package dz.mizan.local.server;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL server that somebody else runs, named by {@code MIZAN_PG_URL}. */
public final class GivenPostgres implements Postgres {
  private final URI url;
  private final String user;
  private final String password;

  /**
   * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, of a role that may create roles
   */
  public GivenPostgres(String jdbcUrl, String user, String password) {
    this.url = URI.create(jdbcUrl.replaceFirst("^jdbc:", ""));
    this.user = user;
    this.password = password;
  }

  @Override
  public String host() {
    return url.getHost();
  }

  @Override
  public int port() {
    return url.getPort() < 0 ? 5432 : url.getPort();
  }

  @Override
  public String adminUser() {
    return user;
  }

  @Override
  public String adminPassword() {
    return password;
  }

  @Override
  public String maintenanceDatabase() {
    return url.getPath() == null || url.getPath().length() < 2 ? user : url.getPath().substring(1);
  }

  @Override
  public boolean isReady() {
    try (var connection = connectAsAdmin(maintenanceDatabase())) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public void launch() {}

  @Override
  public void awaitReady() {
    try (var connection = connectAsAdmin(maintenanceDatabase())) {
      connection.isValid(1);
    } catch (SQLException e) {
      throw new IllegalStateException("MIZAN_PG_URL " + url + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    throw new UnsupportedOperationException("PostgreSQL was given by MIZAN_PG_URL");
  }

  @Override
  public void kill() {
    stop();
  }

  @Override
  public List<OwnProcess> processes() {
    return List.of();
  }
}
