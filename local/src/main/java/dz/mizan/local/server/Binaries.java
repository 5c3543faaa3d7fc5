package dz.mizan.local.server;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** Unpacks servers from Maven artifacts, once per checkout, to {@code .mizan/binaries}. */
final class Binaries {
  private Binaries() {}

  /**
   * @return the folder with {@code bin/postgres} and {@code bin/initdb}
   */
  static Path postgres() {
    var archive = postgresArchive();
    var source = Binaries.class.getResource("/" + archive);
    if (source == null) {
      throw new IllegalStateException(
          "No PostgreSQL for this machine on the class path: " + archive);
    }
    // The artifact's version is in the path of its jar, so an upgrade unpacks anew.
    var key = Integer.toHexString(source.toString().hashCode());
    return once("postgres-" + key, folder -> untar(source.openStream(), folder));
  }

  /**
   * @return the executable
   */
  static Path redis() {
    var name =
        ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
    if (name == null) {
      throw new IllegalStateException("No Redis for this machine in embedded-redis");
    }
    var folder =
        once(
            name.replace('/', '-').replaceFirst("^-", ""),
            target -> {
              File executable = ExecutableProvider.newJarResourceProvider(target.toFile()).get();
              Files.move(executable.toPath(), target.resolve("redis-server"));
            });
    return folder.resolve("redis-server");
  }

  private static String postgresArchive() {
    var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var arm = machine.equals("aarch64") || machine.equals("arm64");
    return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  /** Fills a folder beside the wanted one and renames it, so that two JVMs may try at once. */
  private static Path once(String name, Filling filling) {
    var parent = RepositoryRoot.find().resolve(".mizan").resolve("binaries");
    var wanted = parent.resolve(name);
    if (Files.exists(wanted)) {
      return wanted;
    }
    try {
      Directories.create(parent);
      var fresh = Files.createTempDirectory(parent, "unpacking-");
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      filling.fill(fresh);
      try {
        Files.move(fresh, wanted, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        throw e;
      } catch (IOException e) {
        Directories.delete(fresh); // the other JVM was faster
        if (!Files.exists(wanted)) {
          throw e;
        }
      }
      return wanted;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + name + ": " + e.getMessage(), e);
    }
  }

  private static void untar(InputStream compressed, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(compressed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var target = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
          var executable = (entry.getMode() & 0b001_000_000) != 0;
          var permissions = PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
          Files.setPosixFilePermissions(target, permissions);
        }
      }
    }
  }

  @FunctionalInterface
  private interface Filling {
    void fill(Path folder) throws IOException;
  }
}
