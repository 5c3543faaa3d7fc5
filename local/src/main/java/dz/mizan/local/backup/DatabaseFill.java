package dz.mizan.local.backup;

import dz.mizan.local.stack.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** Fills a database that the migrations have just made, in one transaction. */
record DatabaseFill(ServiceDatabase database, Manifest.Database manifest, Path folder) {

  /**
   * @return how many rows
   */
  long run() throws SQLException, IOException {
    try (var connection = database.connectAsAdmin()) {
      connection.setAutoCommit(false);
      requireSameSchema(connection);
      var tables = Tables.of(connection);
      execute(connection, "set local session_replication_role = replica"); // no triggers, no keys
      execute(connection, "truncate " + String.join(", ", quoted(tables)));
      long rows = 0;
      for (var table : tables) {
        rows += fill(connection, table);
      }
      for (var sequence : manifest.sequences().entrySet()) {
        set(connection, sequence);
      }
      sendAgain(connection);
      connection.commit();
      connection.setAutoCommit(true);
      execute(connection, "analyze");
      return rows;
    }
  }

  private void requireSameSchema(Connection connection) throws SQLException {
    if (!Tables.migrations(connection).equals(manifest.migrations())) {
      throw new BackupFailed(
          database.name()
              + ": the backup's schema is not one of this version; restore it with the version that"
              + " it was taken with, then migrate");
    }
  }

  private long fill(Connection connection, Tables.Table table) throws SQLException, IOException {
    var file = Tables.file(folder, table.name());
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var rows = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      long filled = copies.copyIn(table.copyIn(), rows, 1 << 16);
      if (filled != manifest.tables().getOrDefault(table.name(), -1L)) {
        throw new BackupFailed(file + " does not have the rows that the manifest names");
      }
      return filled;
    }
  }

  private static void set(Connection connection, Map.Entry<String, Long> sequence)
      throws SQLException {
    try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
      statement.setString(1, '"' + sequence.getKey() + '"');
      statement.setLong(2, sequence.getValue());
      statement.execute();
    }
  }

  // Whoever has taken an event in already remembers it, from now on for a month, however old the
  // backup is; who has not gets it now.
  private static void sendAgain(Connection connection) throws SQLException {
    execute(connection, "update outbox set published_at = null where published_at is not null");
    execute(connection, "update inbox set received_at = now()");
    execute(connection, "update outbox_lane set owner = null, leased_until = '-infinity'");
  }

  private static List<String> quoted(List<Tables.Table> tables) {
    return tables.stream().map(Tables.Table::quoted).toList();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
