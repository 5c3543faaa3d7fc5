package dz.mizan.local.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with {@code mvnw}, above the working directory of whoever asks. */
public final class RepositoryRoot {
  private RepositoryRoot() {}

  /** {@code MIZAN_ROOT} if set. */
  public static Path find() {
    var given = System.getenv("MIZAN_ROOT");
    if (given != null) {
      return Path.of(given).toAbsolutePath();
    }
    var here = Path.of("").toAbsolutePath();
    for (var folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No folder with mvnw at or above " + here + "; set MIZAN_ROOT");
  }
}
