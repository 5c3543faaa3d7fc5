package dz.mizan.auth.key;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jspecify.annotations.Nullable;

/**
 * A key pair of access tokens.
 *
 * @param generation counts the keys from 1
 * @param privateKey null if it cannot be decrypted: the tokens it signed hold, but it signs no more
 * @param signsFrom when it takes over from its predecessor
 * @param expiresAt when it is no longer published
 * @param withdrawnAt since when it is worth nothing, null unless it was compromised
 */
record SigningKey(
    int generation,
    UUID id,
    RSAPublicKey publicKey,
    @Nullable PrivateKey privateKey,
    Instant signsFrom,
    Instant expiresAt,
    @Nullable Instant withdrawnAt) {
  /** Its successor, which waits already, takes over after that time. */
  static final Duration SIGNS_FOR = Duration.ofDays(90);

  /** A successor signs only when everybody who reads the key set each minute has seen it. */
  static final Duration LEAD = Duration.ofMinutes(10);

  /** Long enough for a service that was away to make a successor, and for tokens to expire. */
  static final Duration LIFE = Duration.ofDays(97);

  boolean isPublished(Instant now) {
    return withdrawnAt == null && now.isBefore(expiresAt);
  }

  boolean maySign(Instant now) {
    return privateKey != null && !now.isBefore(signsFrom) && isPublished(now);
  }

  /** Whether it will sign later. */
  boolean isStandby(Instant now) {
    return privateKey != null && now.isBefore(signsFrom) && isPublished(now);
  }

  /** The private half of a key that may sign. */
  PrivateKey signer() {
    return Objects.requireNonNull(privateKey);
  }

  /** The same, with the private half that was decrypted before if it no longer can be. */
  SigningKey remembering(SigningKey before) {
    return privateKey != null
        ? this
        : new SigningKey(
            generation, id, publicKey, before.privateKey, signsFrom, expiresAt, withdrawnAt);
  }

  RsaJsonWebKey published() {
    var key = new RsaJsonWebKey(publicKey);
    key.setKeyId(id.toString());
    key.setUse("sig");
    key.setAlgorithm("RS256");
    return key;
  }

  @Override
  public String toString() {
    return "SigningKey[" + generation + ", " + id + "]";
  }
}
