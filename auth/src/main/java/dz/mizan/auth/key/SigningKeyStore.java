package dz.mizan.auth.key;

import dz.mizan.common.crypto.FieldCipher;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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

  // More than tokens can be signed with within a quarter of an hour, however often keys rotate.
  private static final int NEWEST = 32;

  private final Pool pool;
  private final FieldCipher cipher;

  SigningKeyStore(Pool pool, FieldCipher cipher) {
    this.pool = pool;
    this.cipher = cipher;
    cipher.currentKeyId(); // nothing starts without one
  }

  /**
   * The newest keys, newest first, whether expired or withdrawn or not. One whose private half is
   * encrypted under a lost key is among them, without it.
   */
  Uni<List<SigningKey>> load() {
    return pool.preparedQuery(
            "select generation, id, public_key, private_key, signs_from, expires_at, withdrawn_at"
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

  /**
   * Encrypts the private halves anew that are under another key than the first of {@code
   * MIZAN_FIELD_KEYS}, so that the other one can be dropped some time.
   *
   * @return how many there were
   */
  Uni<Integer> encryptAnew() {
    return pool.preparedQuery("select id, private_key from signing_key where withdrawn_at is null")
        .execute()
        .map(this::encryptedAnew)
        .chain(
            changes ->
                changes.isEmpty()
                    ? Uni.createFrom().item(0)
                    : pool.preparedQuery(
                            "update signing_key set private_key = $3"
                                + " where id = $1 and private_key = $2")
                        .executeBatch(changes)
                        .replaceWith(changes.size()));
  }

  private List<Tuple> encryptedAnew(RowSet<Row> rows) {
    var changes = new ArrayList<Tuple>();
    for (var row : rows) {
      var id = row.getUUID("id");
      var before = row.getString("private_key");
      if (cipher.isStale(before)) {
        decrypt(before, id)
            .map(secret -> Tuple.of(id, before, cipher.encrypt(secret, place(id))))
            .ifPresent(changes::add);
      }
    }
    return changes;
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
      var withdrawnAt = row.getOffsetDateTime("withdrawn_at");
      var open = Base64.getDecoder().decode(row.getString("public_key"));
      return new SigningKey(
          row.getInteger("generation"),
          id,
          (RSAPublicKey) keys.generatePublic(new X509EncodedKeySpec(open)),
          privateKey(keys, row.getString("private_key"), id),
          row.getOffsetDateTime("signs_from").toInstant(),
          row.getOffsetDateTime("expires_at").toInstant(),
          withdrawnAt == null ? null : withdrawnAt.toInstant());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing key cannot be read", e);
    }
  }

  private @Nullable PrivateKey privateKey(KeyFactory keys, String encrypted, UUID id)
      throws GeneralSecurityException {
    var secret = decrypt(encrypted, id);
    return secret.isEmpty()
        ? null
        : keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret.get())));
  }

  private Optional<String> decrypt(String encrypted, UUID id) {
    try {
      return Optional.of(cipher.decrypt(encrypted, place(id)));
    } catch (IllegalStateException e) {
      LOG.debugf("Signing key %s only verifies: %s", id, e.getMessage());
      return Optional.empty();
    }
  }

  private static String place(UUID id) {
    return "signing_key.private_key." + id;
  }
}
