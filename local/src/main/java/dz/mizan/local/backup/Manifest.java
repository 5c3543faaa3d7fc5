package dz.mizan.local.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is in a backup, in its {@code manifest.json}.
 *
 * @param format of the backup, 1
 * @param takenAt when its cut was made
 */
record Manifest(int format, String takenAt, Map<String, Database> services) {
  static final int FORMAT = 1;
  private static final String FILE = "manifest.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * One service's database.
   *
   * @param migrations versions that had run, in order
   * @param events where its outbox stood
   * @param tables rows of each table
   * @param sequences the last value of each sequence
   */
  record Database(
      List<String> migrations,
      Position events,
      Map<String, Long> tables,
      Map<String, Long> sequences) {}

  /**
   * Where an outbox stood.
   *
   * @param lastId of the last event that had been written
   * @param waiting how many of the events were not at the broker yet
   */
  record Position(long lastId, long waiting) {}

  static Manifest read(Path folder) {
    try {
      var manifest = JSON.readValue(folder.resolve(FILE).toFile(), Manifest.class);
      if (manifest.format != FORMAT) {
        throw new BackupFailed("format " + manifest.format + " is not known here");
      }
      return manifest;
    } catch (IOException e) {
      throw new BackupFailed(folder + " is no complete backup: " + e.getMessage());
    }
  }

  /**
   * @throws BackupFailed if the backup has none
   */
  Database require(String service) {
    var database = services.get(service);
    if (database == null) {
      throw new BackupFailed("the backup has no " + service);
    }
    return database;
  }

  /** Written last: a folder without it is no backup. */
  void write(Path folder) {
    try {
      Files.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
