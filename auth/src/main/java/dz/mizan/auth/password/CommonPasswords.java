package dz.mizan.auth.password;

import io.quarkus.runtime.annotations.RegisterResources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * The 100,000 passwords that are met most often in leaks. Kept as sorted 64-bit hashes, 0.8 MB:
 * that two of them or a good password share one happens once in 10^14 checks.
 */
@RegisterResources(globs = CommonPasswords.RESOURCE)
final class CommonPasswords {
  static final String RESOURCE = "dictionaries/passwords.txt";

  private final long[] hashes;

  private CommonPasswords(long[] hashes) {
    this.hashes = hashes;
  }

  /** The list, read when it is first asked for; that takes a moment. */
  static CommonPasswords get() {
    return Loaded.LIST;
  }

  private static final class Loaded {
    static final CommonPasswords LIST = load();
  }

  /**
   * Whether this is one of them.
   *
   * @param folded in the form of {@link Folding#fold}
   */
  boolean contains(String folded) {
    return Arrays.binarySearch(hashes, hash(folded)) >= 0;
  }

  int size() {
    return hashes.length;
  }

  private static CommonPasswords load() {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var in = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new CommonPasswords(
          lines
              .lines()
              .filter(line -> !line.isBlank())
              .mapToLong(line -> hash(Folding.fold(line)))
              .sorted()
              .distinct()
              .toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // FNV-1a, and a last stir so that short texts fill all 64 bits.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
