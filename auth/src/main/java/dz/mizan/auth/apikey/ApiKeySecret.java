package dz.mizan.auth.apikey;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * An API key as its bearer has it: {@code mzn_<company and id>_<secret>}, both parts base64url of
 * 32 bytes. The first part says in which company to look, so that no table of all companies' keys
 * is needed; scanners of source code know keys by the prefix.
 *
 * <p>Only a hash of the secret is stored: SHA-256, not a slow one as of passwords, because there is
 * nothing to guess in 256 random bits, and a key is looked up far more often than a user logs in.
 */
final class ApiKeySecret {
  private static final String PREFIX = "mzn_";
  private static final int PART_BYTES = 32;
  private static final int PART_LENGTH = 43;
  private static final int LENGTH = PREFIX.length() + PART_LENGTH + 1 + PART_LENGTH;

  private final UUID companyId;
  private final UUID keyId;
  private final byte[] secret;

  private ApiKeySecret(UUID companyId, UUID keyId, byte[] secret) {
    this.companyId = companyId;
    this.keyId = keyId;
    this.secret = secret;
  }

  /** A new secret for that key. */
  static ApiKeySecret make(UUID companyId, UUID keyId) {
    var secret = new byte[PART_BYTES];
    new SecureRandom().nextBytes(secret);
    return new ApiKeySecret(companyId, keyId, secret);
  }

  /** Empty if it does not look like a key of ours; whether it is one is another question. */
  static Optional<ApiKeySecret> read(String text) {
    int middle = PREFIX.length() + PART_LENGTH;
    if (text.length() != LENGTH || !text.startsWith(PREFIX) || text.charAt(middle) != '_') {
      return Optional.empty();
    }
    try {
      var ids = ByteBuffer.wrap(decode(text.substring(PREFIX.length(), middle)));
      return Optional.of(
          new ApiKeySecret(
              new UUID(ids.getLong(), ids.getLong()),
              new UUID(ids.getLong(), ids.getLong()),
              decode(text.substring(middle + 1))));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  UUID companyId() {
    return companyId;
  }

  UUID keyId() {
    return keyId;
  }

  /** What its bearer has to send. */
  String text() {
    return publicPart(companyId, keyId) + "_" + encode(secret);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The beginning of the key, by which one that was found somewhere is recognized. */
  static String publicPart(UUID companyId, UUID keyId) {
    var ids =
        ByteBuffer.allocate(PART_BYTES)
            .putLong(companyId.getMostSignificantBits())
            .putLong(companyId.getLeastSignificantBits())
            .putLong(keyId.getMostSignificantBits())
            .putLong(keyId.getLeastSignificantBits());
    return PREFIX + encode(ids.array());
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  @Override
  public String toString() {
    return "ApiKeySecret[" + keyId + "]";
  }
}
