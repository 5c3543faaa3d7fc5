package dz.mizan.local.backup;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.ServiceDatabase;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;

/** All four databases of a stack, and the keys without which they cannot be read. */
public record StackBackup(Stack stack) {
  static final String KEYS_FILE = "keys.properties";
  static final List<String> KEYS = List.of("field-keys", "index-key", "service-secret");

  /** How long the relays were held for the cut, and what was copied. */
  public record Taken(Duration held, long rows) {}

  /**
   * Copies into a folder that does not exist yet. Requests go on all the time; events wait for the
   * moment of the cut.
   *
   * @param progress is told of each database and its rows
   */
  public Taken write(Path folder, BiConsumer<String, Long> progress)
      throws SQLException, IOException {
    createForOwner(folder);
    var copies = new LinkedHashMap<Service, DatabaseCopy>();
    try {
      var begun = Instant.now();
      var cut = cut(copies);
      var held = Duration.between(begun, Instant.now());
      long rows = 0;
      Map<String, Manifest.Database> services = new LinkedHashMap<>();
      for (var copy : copies.entrySet()) {
        var id = copy.getKey().id();
        var written = copy.getValue().write(folder.resolve(id));
        services.put(id, written);
        var count = written.tables().values().stream().mapToLong(Long::longValue).sum();
        progress.accept(id, count);
        rows += count;
      }
      writeKeys(folder);
      new Manifest(Manifest.FORMAT, cut.toString(), services).write(folder);
      return new Taken(held, rows);
    } finally {
      for (var copy : copies.values()) {
        copy.close();
      }
    }
  }

  /** The instants of all copies lie between the first lease of all lanes and the first release. */
  private Instant cut(Map<Service, DatabaseCopy> copies) throws SQLException {
    var connections = new ArrayList<Connection>();
    var held = new ArrayList<HeldRelays>();
    try {
      for (var service : Service.values()) {
        var connection = database(service).connectAsAdmin();
        connections.add(connection);
        held.add(new HeldRelays(connection));
      }
      for (var service : Service.values()) {
        copies.put(service, new DatabaseCopy(database(service)));
      }
      for (var lanes : held) {
        lanes.requireHeld();
      }
      return Instant.now();
    } finally {
      for (var lanes : held) {
        lanes.close();
      }
      for (var connection : connections) {
        connection.close();
      }
    }
  }

  private ServiceDatabase database(Service service) {
    return stack.database(service);
  }

  private void writeKeys(Path folder) throws IOException {
    var keys = new Properties();
    keys.setProperty("field-keys", stack.settings().fieldKeys());
    keys.setProperty("index-key", stack.settings().indexKey());
    keys.setProperty("service-secret", stack.settings().serviceSecret());
    // Readable to its owner alone wherever it is put.
    var file = Files.createFile(folder.resolve(KEYS_FILE), forOwner("rw-------"));
    try (var writer = Files.newBufferedWriter(file)) {
      keys.store(writer, "Whoever has these can read what is encrypted. Keep them elsewhere.");
    }
  }

  private static void createForOwner(Path folder) throws IOException {
    if (Files.exists(folder)) {
      throw new BackupFailed(folder + " exists already");
    }
    Files.createDirectories(folder.toAbsolutePath().getParent());
    Files.createDirectory(folder, forOwner("rwx------"));
  }

  private static FileAttribute<?> forOwner(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
