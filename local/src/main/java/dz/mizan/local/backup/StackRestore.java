package dz.mizan.local.backup;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;

/** A stack made from a backup: its PostgreSQL runs, its services do not, and it has no data yet. */
public record StackRestore(Stack stack) {
  private static final String ANYTHING =
      """
      select exists (select from outbox) or exists (select from inbox)
        or exists (select from audit_entry) or exists (select from prepared_company)
      """;

  /**
   * Looks at a backup before anything is deleted for its sake.
   *
   * @throws BackupFailed if something is missing in it
   */
  public static void requireComplete(Path folder) throws IOException {
    var manifest = Manifest.read(folder);
    readKeys(folder);
    for (var service : Service.values()) {
      for (var table : manifest.require(service.id()).tables().keySet()) {
        var file = Tables.file(folder.resolve(service.id()), table);
        if (!Files.isReadable(file)) {
          throw new BackupFailed(file + " is missing");
        }
      }
    }
  }

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

  // Not of the outbox alone: what was published is gone from it after a week.
  private void requireEmpty(Service service) throws SQLException {
    var database = stack.database(service);
    try (var connection = database.connectAsAdmin();
        var statement = connection.createStatement();
        var row = statement.executeQuery(ANYTHING)) {
      row.next();
      if (row.getBoolean(1)) {
        throw new BackupFailed(
            database.name()
                + " has data already; nothing was changed"
                + " (--fresh deletes all data of this stack first)");
      }
    }
  }

  private void takeKeys(Path folder) throws IOException {
    readKeys(folder).forEach(stack.settings()::set);
  }

  private static Map<String, String> readKeys(Path folder) throws IOException {
    var file = folder.resolve(StackBackup.KEYS_FILE);
    if (!Files.isReadable(file)) {
      throw new BackupFailed(file + " is missing: put it back to where it was");
    }
    var read = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      read.load(reader);
    }
    var keys = new LinkedHashMap<String, String>();
    for (var key : StackBackup.KEYS) {
      var value = read.getProperty(key);
      if (value == null) {
        throw new BackupFailed(StackBackup.KEYS_FILE + " has no " + key);
      }
      keys.put(key, value);
    }
    return keys;
  }
}
