package dz.mizan.auth.password;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) hashes in the PHC format, which carries the parameters with the hash: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}. So the parameters can grow and old hashes hold.
 */
final class Argon2 {
  static final int SALT_BYTES = 16;

  // OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane.
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  // Each thread that hashes uses its 19 MiB again, which a collector would have to move and clear.
  private static final ThreadLocal<BlockPool> MEMORY =
      ThreadLocal.withInitial(() -> new FixedBlockPool(MEMORY_KIB));

  private Argon2() {}

  static String hash(byte[] password, byte[] salt) {
    return phc(salt, compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
  }

  /** What looks like a hash and takes as long to check. */
  static String decoy(byte[] salt) {
    return phc(salt, new byte[HASH_BYTES]);
  }

  private static String phc(byte[] salt, byte[] hash) {
    var base64 = Base64.getEncoder().withoutPadding();
    // Some locales have digits of their own.
    return String.format(
        Locale.ROOT,
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
        MEMORY_KIB,
        PASSES,
        LANES,
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  /**
   * Whether the hash was made from this password, compared in constant time.
   *
   * @throws IllegalStateException if the stored text is no hash of ours
   */
  static boolean matches(byte[] password, String phc) {
    var parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalStateException("stored password hash is unreadable");
    }
    var base64 = Base64.getDecoder();
    var expected = base64.decode(parts.group(5));
    var actual =
        compute(
            password,
            base64.decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  /** Whether it takes less to compute than a hash made today. */
  static boolean isWeak(String phc) {
    var parts = PHC.matcher(phc);
    return !parts.matches()
        || Integer.parseInt(parts.group(1)) < MEMORY_KIB
        || Integer.parseInt(parts.group(2)) < PASSES;
  }

  private static byte[] compute(
      byte[] password, byte[] salt, int memoryKib, int passes, int lanes, int bytes) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .withBlockPool(MEMORY.get())
            .build());
    var hash = new byte[bytes];
    generator.generateBytes(password, hash);
    return hash;
  }
}
