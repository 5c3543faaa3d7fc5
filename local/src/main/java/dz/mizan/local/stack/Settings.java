package dz.mizan.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * What a stack remembers: passwords, keys and ports, in {@code settings.properties}, readable for
 * its owner only. A value is made up when first asked for, and stays.
 */
public final class Settings {
  private static final int PASSWORD_BYTES = 18;
  private static final int KEY_BYTES = 32;

  private final Path file;
  private final Properties values = new Properties();

  private Settings(Path file) {
    this.file = file;
  }

  public static Settings in(Path home) {
    var settings = new Settings(home.resolve("settings.properties"));
    settings.load();
    return settings;
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.getProperty(name));
  }

  /** The value, or the one supplied, which is kept from then on. */
  public synchronized String get(String name, Supplier<String> otherwise) {
    var known = values.getProperty(name);
    if (known == null) {
      load(); // another class loader or process may have made it up meanwhile
      known = values.getProperty(name);
    }
    if (known != null) {
      return known;
    }
    var made = otherwise.get();
    set(name, made);
    return made;
  }

  /** Hexadecimal, so that no URL, shell or SQL needs to quote it. */
  public String password(String role) {
    return get(
        "password." + role,
        () -> {
          var bytes = new byte[PASSWORD_BYTES];
          new SecureRandom().nextBytes(bytes);
          return HexFormat.of().formatHex(bytes);
        });
  }

  /** {@code k1:<base64 of 32 random bytes>}, as the services read their field encryption keys. */
  public String fieldKeys() {
    return get("field-keys", () -> "k1:" + randomKey());
  }

  /** Base64 of 32 random bytes: the key of the blind indexes, which never changes. */
  public String indexKey() {
    return get("index-key", Settings::randomKey);
  }

  /** What services identify themselves with to auth. */
  public String serviceSecret() {
    return get("service-secret", Settings::randomKey);
  }

  private static String randomKey() {
    var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  public int port(String name, Supplier<Integer> otherwise) {
    return Integer.parseInt(get("port." + name, () -> otherwise.get().toString()));
  }

  private synchronized void load() {
    if (!Files.exists(file)) {
      return;
    }
    try (var reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public synchronized void set(String name, String value) {
    values.setProperty(name, value);
    save();
  }

  public synchronized void remove(String name) {
    values.remove(name);
    save();
  }

  /** Through a second file, so that a crash leaves the old settings or the new ones. */
  private void save() {
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (var writer = Files.newBufferedWriter(fresh)) {
        values.store(writer, null);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
