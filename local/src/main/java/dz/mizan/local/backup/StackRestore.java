package dz.mizan.local.backup;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.BiConsumer;

/** A stack made from a backup: its PostgreSQL runs, its services do not, and it has no data yet. */
public record StackRestore(Stack stack) {

  /**
   * Fills the databases and takes the keys over; then brings the schemas up to date.
   *
   * @param progress is told of each database and its rows
   * @throws BackupFailed if a database has companies already, or the backup does not fit
   */
  public void run(Path folder, BiConsumer<String, Long> progress) throws SQLException, IOException {
    var manifest = Manifest.read(folder);
    for (var service : Service.values()) {
      var database = stack.database(service);
      database.create();
      database.migrateTo(manifest.require(service.id()).migrations().getLast());
      requireEmpty(service);
    }
    takeKeys(folder);
    for (var service : Service.values()) {
      var written = manifest.require(service.id());
      var fill = new DatabaseFill(stack.database(service), written, folder.resolve(service.id()));
      progress.accept(service.id(), fill.run());
      stack.database(service).migrate();
    }
  }

  private void requireEmpty(Service service) throws SQLException {
    var database = stack.database(service);
    try (var connection = database.connectAsAdmin();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select exists (select from outbox)")) {
      row.next();
      if (row.getBoolean(1)) {
        throw new BackupFailed(database.name() + " has data already; nothing was changed");
      }
    }
  }

  private void takeKeys(Path folder) throws IOException {
    var keys = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve(StackBackup.KEYS_FILE))) {
      keys.load(reader);
    }
    for (var key : StackBackup.KEYS) {
      var value = keys.getProperty(key);
      if (value == null) {
        throw new BackupFailed(StackBackup.KEYS_FILE + " has no " + key);
      }
      stack.settings().set(key, value);
    }
  }
}
