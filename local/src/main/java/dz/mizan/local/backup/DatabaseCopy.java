package dz.mizan.local.backup;

import dz.mizan.local.stack.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/** One database as it was at one instant, read in one transaction while everybody goes on. */
final class DatabaseCopy implements AutoCloseable {
  private final Connection connection;

  /** Its instant is now. */
  DatabaseCopy(ServiceDatabase database) throws SQLException {
    connection = database.connectAsAdmin();
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (var statement = connection.createStatement()) {
      statement.execute("select from outbox limit 1"); // the first statement takes the snapshot
    }
  }

  /** Writes all tables into that folder. */
  Manifest.Database write(Path folder) throws SQLException, IOException {
    Files.createDirectories(folder);
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    var rows = new LinkedHashMap<String, Long>();
    for (var table : Tables.of(connection)) {
      try (var file =
          new GZIPOutputStream(Files.newOutputStream(Tables.file(folder, table.name())), 1 << 16)) {
        rows.put(table.name(), copies.copyOut(table.copyOut(), file));
      }
    }
    return new Manifest.Database(Tables.migrations(connection), position(), rows, sequences());
  }

  private Manifest.Position position() throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select coalesce(max(id), 0), count(*) filter (where published_at is null)"
                    + " from outbox")) {
      row.next();
      return new Manifest.Position(row.getLong(1), row.getLong(2));
    }
  }

  // They know no snapshots: read after the tables, they are as far or further.
  private Map<String, Long> sequences() throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select sequencename, last_value from pg_sequences"
                    + " where schemaname = 'public' and last_value is not null order by 1")) {
      var values = new LinkedHashMap<String, Long>();
      while (rows.next()) {
        values.put(rows.getString(1), rows.getLong(2));
      }
      return values;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
