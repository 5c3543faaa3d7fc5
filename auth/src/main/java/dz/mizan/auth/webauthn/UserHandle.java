package dz.mizan.auth.webauthn;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose passkey it is, as the authenticator keeps it: 16 bytes of the company, 16 of the user. So a
 * login without a name leads to the company, whose rows alone are then looked at.
 */
public record UserHandle(UUID companyId, UUID userId) {
  private static final int BYTES = 32;

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(companyId.getMostSignificantBits())
        .putLong(companyId.getLeastSignificantBits())
        .putLong(userId.getMostSignificantBits())
        .putLong(userId.getLeastSignificantBits())
        .array();
  }

  /** Reads one; empty if it is none of ours. */
  static Optional<UserHandle> read(byte[] bytes) {
    if (bytes.length != BYTES) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(bytes);
    return Optional.of(
        new UserHandle(
            new UUID(buffer.getLong(), buffer.getLong()),
            new UUID(buffer.getLong(), buffer.getLong())));
  }
}
