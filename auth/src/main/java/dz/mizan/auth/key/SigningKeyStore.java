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
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The key pairs in the database, which decides between replicas that add one at once. */
@ApplicationScoped
class SigningKeyStore {
  private static final String ALGORITHM = "RSA";
  private static final int BITS = 2_048;

  private final Pool pool;
  private final FieldCipher cipher;

  SigningKeyStore(Pool pool, FieldCipher cipher) {
    this.pool = pool;
    this.cipher = cipher;
  }

  /** The newest few keys, newest first, whether expired or not. */
  Uni<List<SigningKey>> load() {
    return pool.query(
            "select generation, id, public_key, private_key, signs_from, expires_at"
                + " from signing_key order by generation desc limit 3")
        .execute()
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
      var base64 = Base64.getDecoder();
      var keys = KeyFactory.getInstance(ALGORITHM);
      var open = base64.decode(row.getString("public_key"));
      var secret = base64.decode(cipher.decrypt(row.getString("private_key"), place(id)));
      return new SigningKey(
          row.getInteger("generation"),
          id,
          (RSAPublicKey) keys.generatePublic(new X509EncodedKeySpec(open)),
          keys.generatePrivate(new PKCS8EncodedKeySpec(secret)),
          row.getOffsetDateTime("signs_from").toInstant(),
          row.getOffsetDateTime("expires_at").toInstant());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing key cannot be read", e);
    }
  }

  private static String place(UUID id) {
    return "signing_key.private_key." + id;
  }
}
