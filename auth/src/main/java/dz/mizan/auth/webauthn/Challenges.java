package dz.mizan.auth.webauthn;

import dz.mizan.common.crypto.BlindIndex;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Challenges that no replica has to remember: expiry (8 bytes), nonce (16) and a MAC over both and
 * the purpose (32). Only the nonces of those that were used are kept, in the company's rows, until
 * they would have expired.
 */
@ApplicationScoped
public class Challenges {
  /** How long the user may take. */
  public static final Duration LIFE = Duration.ofMinutes(5);

  private static final int CONTENT_BYTES = Long.BYTES + 16;
  private static final int MAC_BYTES = 32;

  private final BlindIndex macs;

  Challenges(BlindIndex macs) {
    this.macs = macs;
  }

  /** A new one. */
  byte[] issue(Purpose purpose, Instant now) {
    var nonce = new byte[16];
    new SecureRandom().nextBytes(nonce);
    var content =
        ByteBuffer.allocate(CONTENT_BYTES)
            .putLong(now.plus(LIFE).toEpochMilli())
            .put(nonce)
            .array();
    return ByteBuffer.allocate(CONTENT_BYTES + MAC_BYTES)
        .put(content)
        .put(mac(content, purpose))
        .array();
  }

  /**
   * Makes sure that the challenge is ours, for this purpose, and not too old.
   *
   * @throws CredentialRefused otherwise
   */
  Challenge require(byte[] challenge, Purpose purpose, Instant now) {
    if (challenge.length != CONTENT_BYTES + MAC_BYTES) {
      throw new CredentialRefused();
    }
    var content = Arrays.copyOf(challenge, CONTENT_BYTES);
    var mac = Arrays.copyOfRange(challenge, CONTENT_BYTES, challenge.length);
    var fields = ByteBuffer.wrap(content);
    var read =
        new Challenge(
            Instant.ofEpochMilli(fields.getLong()), new UUID(fields.getLong(), fields.getLong()));
    if (!MessageDigest.isEqual(mac, mac(content, purpose)) || !now.isBefore(read.expiresAt())) {
      throw new CredentialRefused();
    }
    return read;
  }

  /**
   * Uses the challenge up, in the running company transaction.
   *
   * @return whether it was unused; of several uses at once the database says so to one
   */
  public Uni<Boolean> spend(Challenge challenge) {
    return CompanySql.execute(
            "insert into used_challenge (nonce, expires_at) values ($1, $2) on conflict do nothing",
            challenge.nonce(),
            challenge.expiresAt().atOffset(ZoneOffset.UTC))
        .map(inserted -> inserted.rowCount() == 1);
  }

  private byte[] mac(byte[] content, Purpose purpose) {
    return macs.of(Base64.getEncoder().encodeToString(content), purpose.place());
  }

  /** A challenge that came back. */
  public record Challenge(Instant expiresAt, UUID nonce) {}
}
