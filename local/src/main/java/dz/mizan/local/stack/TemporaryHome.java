package dz.mizan.local.stack;

import dz.mizan.local.server.Directories;
import dz.mizan.local.server.OwnProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Directories of stacks that live as long as one JVM. What a killed JVM left behind is ended and
 * deleted by the next one that needs such a directory.
 */
final class TemporaryHome {
  private static final String PREFIX = "mizan-stack-";
  private static final String OWNER = "owner";

  private TemporaryHome() {}

  static Path create() {
    var parent = Path.of(System.getProperty("java.io.tmpdir"));
    leftovers(parent).forEach(TemporaryHome::remove);
    try {
      var home = Files.createTempDirectory(parent, PREFIX);
      new OwnProcess(OWNER, home).record(ProcessHandle.current());
      // Servers that run as other users must get through to their own folders.
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home), "end-of-stack"));
      var settings = Settings.in(home);
      Servers.choose(settings, System.getenv());
      if (settings.find("MIZAN_PG_URL").isPresent()) {
        settings.set("database-suffix", "_t" + ProcessHandle.current().pid());
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills what runs there, with no time lost on proper ends, and deletes the directory. */
  static void remove(Path home) {
    processes(home).stream()
        .filter(process -> !process.name().equals(OWNER))
        .forEach(OwnProcess::kill);
    Directories.delete(home);
  }

  private static List<OwnProcess> processes(Path home) {
    var run = home.resolve("run");
    if (!Files.isDirectory(run)) {
      return List.of();
    }
    try (var files = Files.list(run)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".pid"))
          .map(file -> new OwnProcess(file.replace(".pid", ""), home))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A directory without an owner yet may be one that another JVM is just creating. */
  private static List<Path> leftovers(Path parent) {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
          .filter(path -> Files.exists(path.resolve("run").resolve(OWNER + ".pid")))
          .filter(path -> !new OwnProcess(OWNER, path).isAlive())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
