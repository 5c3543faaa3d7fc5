package dz.mizan.auth.session;

import dz.mizan.common.crypto.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Refresh tokens: company, session and generation under a MAC. Nothing of them is stored, and
 * nobody can make one up, so an old one is known for what it is: a replay.
 */
@ApplicationScoped
class RefreshTokens {
  private static final String PREFIX = "mzr_";
  private static final int CONTENT_BYTES = 16 + 16 + 4;
  private static final int MAC_BYTES = 32;
  private static final int LENGTH = (CONTENT_BYTES + MAC_BYTES) * 4 / 3 + 1;

  private final BlindIndex index;

  RefreshTokens(BlindIndex index) {
    this.index = index;
  }

  /** What a genuine token says; whether it is the newest of its session is another question. */
  record Contents(UUID companyId, UUID sessionId, int generation) {}

  String of(Session session) {
    var content =
        ByteBuffer.allocate(CONTENT_BYTES)
            .putLong(session.companyId().getMostSignificantBits())
            .putLong(session.companyId().getLeastSignificantBits())
            .putLong(session.id().getMostSignificantBits())
            .putLong(session.id().getLeastSignificantBits())
            .putInt(session.generation())
            .array();
    var token = ByteBuffer.allocate(CONTENT_BYTES + MAC_BYTES).put(content).put(mac(content));
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /** Empty if it was never a token of ours. */
  Optional<Contents> read(String token) {
    if (!token.startsWith(PREFIX) || token.length() > PREFIX.length() + LENGTH) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    if (bytes.length != CONTENT_BYTES + MAC_BYTES) {
      return Optional.empty();
    }
    var content = new byte[CONTENT_BYTES];
    var mac = new byte[MAC_BYTES];
    var parts = ByteBuffer.wrap(bytes).get(content).get(mac);
    if (parts.hasRemaining() || !MessageDigest.isEqual(mac, mac(content))) {
      return Optional.empty();
    }
    var fields = ByteBuffer.wrap(content);
    return Optional.of(
        new Contents(
            new UUID(fields.getLong(), fields.getLong()),
            new UUID(fields.getLong(), fields.getLong()),
            fields.getInt()));
  }

  /** The CSRF token of a session whose tokens are in cookies. */
  String csrf(UUID sessionId) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(index.of(sessionId.toString(), "session.csrf_token"));
  }

  private byte[] mac(byte[] content) {
    return index.of(HexFormat.of().formatHex(content), "session.refresh_token");
  }
}
