package dz.mizan.local.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Names the web origins of companies, as {@link AuthStandIn} publishes them in auth's place. */
public final class TestOrigins {
  private static final int HASH_BYTES = 16;

  private final Path file;

  private TestOrigins(Path file) {
    this.file = file;
  }

  /**
   * @param home a stack's directory
   */
  public static TestOrigins in(Path home) {
    return new TestOrigins(file(home));
  }

  static Path file(Path home) {
    return home.resolve("allowed-origins.json");
  }

  /** From now on these are all: the one origin of the one company. */
  public void allow(UUID company, String origin) {
    write(
        "{\"origins\":[\"%s\"],\"companies\":[\"%s\"]}"
            .formatted(hash(origin), hash(company + " " + origin)));
  }

  /** From now on there are none. */
  public void clear() {
    write("{\"origins\":[],\"companies\":[]}");
  }

  // At once, as the server may be reading.
  private void write(String list) {
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, list);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(hash, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
