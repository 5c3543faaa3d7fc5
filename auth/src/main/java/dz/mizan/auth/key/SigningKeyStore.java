package dz.mizan.auth.key;

import dz.mizan.common.crypto.FieldCipher;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The key pairs in the database, which decides between replicas that add one at once. */
@ApplicationScoped
class SigningKeyStore {
  private static final Logger LOG = Logger.getLogger(SigningKeyStore.class);
  private static final String ALGORITHM = "RSA";
  private static final int BITS = 2_048;

  // More than are ever published at once, also when keys of MIZAN_FIELD_KEYS were lost meanwhile.
  private static final int NEWEST = 8;

  private final Pool pool;
  private final FieldCipher cipher;

  SigningKeyStore(Pool pool, FieldCipher cipher) {
    this.pool = pool;
    this.cipher = cipher;
    cipher.currentKeyId(); // nothing starts without one
  }

  /**
   * The newest few keys, newest first, whether expired or not. One whose private half is encrypted
   * under a lost key is among them, without it.
   */
  Uni<List<SigningKey>> load() {
    return pool.preparedQuery(
            "select generation, id, public_key, private_key, signs_from, expires_at"
                + " from signing_key order by generation desc limit $1")
        .execute(Tuple.of(NEWEST))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::key).toList());
  }

  /** Adds a new key of that generation, unless somebody else was faster. Takes a while. */
  Uni<Void> add(int generation, Instant signsFrom) {
    return Uni.createFrom()
        .item(() -> generate(generation, signsFrom))
        .chain(
            row ->
                pool.preparedQuery(
                        "insert into signing_key"
                            + " (generation, id, public_key, private_key, signs_from, expires_at)"
                            + " values ($1, $2, $3, $4, $5, $6) on conflict do nothing")
                    .execute(row))
        .replaceWithVoid();
  }

  private Tuple generate(int generation, Instant signsFrom) {
    try {
      var generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(BITS);
      var pair = generator.generateKeyPair();
      var base64 = Base64.getEncoder();
      var id = Ids.next();
      return Tuple.from(
          List.of(
              generation,
              id,
              base64.encodeToString(pair.getPublic().getEncoded()),
              cipher.encrypt(base64.encodeToString(pair.getPrivate().getEncoded()), place(id)),
              signsFrom.atOffset(ZoneOffset.UTC),
              signsFrom.plus(SigningKey.LIFE).atOffset(ZoneOffset.UTC)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private SigningKey key(Row row) {
    try {
      var id = row.getUUID("id");
      var keys = KeyFactory.getInstance(ALGORITHM);
      var open = Base64.getDecoder().decode(row.getString("public_key"));
      return new SigningKey(
          row.getInteger("generation"),
          id,
          (RSAPublicKey) keys.generatePublic(new X509EncodedKeySpec(open)),
          privateKey(keys, row.getString("private_key"), id),
          row.getOffsetDateTime("signs_from").toInstant(),
          row.getOffsetDateTime("expires_at").toInstant());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing key cannot be read", e);
    }
  }

  private @Nullable PrivateKey privateKey(KeyFactory keys, String encrypted, UUID id)
      throws GeneralSecurityException {
    try {
      var secret = Base64.getDecoder().decode(cipher.decrypt(encrypted, place(id)));
      return keys.generatePrivate(new PKCS8EncodedKeySpec(secret));
    } catch (IllegalStateException e) {
      LOG.debugf("Signing key %s only verifies: %s", id, e.getMessage());
      return null;
    }
  }

  private static String place(UUID id) {
    return "signing_key.private_key." + id;
  }
}
