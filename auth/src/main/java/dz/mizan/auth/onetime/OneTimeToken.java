package dz.mizan.auth.onetime;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A token as it stands in a link: {@code company.user.random}, each part base64url. Company and
 * user only say where to look; what counts is the random part.
 */
public final class OneTimeToken {
  /** The length of every token in characters. */
  public static final int LENGTH = 22 + 1 + 22 + 1 + 43;

  /** How every token looks. */
  public static final String PATTERN = "[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}";

  static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 16;

  private final UUID companyId;
  private final UUID userId;
  private final byte[] secret;

  OneTimeToken(UUID companyId, UUID userId, byte[] secret) {
    this.companyId = companyId;
    this.userId = userId;
    this.secret = secret.clone();
  }

  /**
   * Reads a token; whether it is good the database knows.
   *
   * @throws LinkNotValid if it is none of ours
   */
  public static OneTimeToken of(String text) {
    var parts = text.split("\\.", 4);
    if (parts.length != 3) {
      throw new LinkNotValid();
    }
    return new OneTimeToken(
        id(part(parts[0], ID_BYTES)), id(part(parts[1], ID_BYTES)), part(parts[2], SECRET_BYTES));
  }

  /** Whose transaction it must be redeemed in. */
  public UUID companyId() {
    return companyId;
  }

  /** Whom it was sent to, if it is good. */
  public UUID userId() {
    return userId;
  }

  byte[] hash() {
    return hash(secret);
  }

  /** Tells equal tokens from different ones; good for nothing else. */
  public String fingerprint() {
    return HexFormat.of().formatHex(hash());
  }

  /** SHA-256 of the secret: 32 random bytes need no salt and no slow hash. */
  static byte[] hash(byte[] secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What goes into the link. */
  String text() {
    var base64 = Base64.getUrlEncoder().withoutPadding();
    return String.join(
        ".",
        base64.encodeToString(bytes(companyId)),
        base64.encodeToString(bytes(userId)),
        base64.encodeToString(secret));
  }

  private static byte[] part(String text, int length) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length == length) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // the same refusal as for a wrong length
    }
    throw new LinkNotValid();
  }

  private static UUID id(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OneTimeToken token
        && token.companyId.equals(companyId)
        && token.userId.equals(userId)
        && MessageDigest.isEqual(token.secret, secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "OneTimeToken[" + userId + "]";
  }
}
