package dz.mizan.auth.password;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords, off the event loop. To be called before a transaction is opened: a
 * hash takes long enough to starve the others of connections.
 */
@ApplicationScoped
public class Passwords {
  // Some four seconds' work for each thread.
  private static final int QUEUE_PER_THREAD = 128;

  private final HashingPool pool;
  private final SecureRandom random = new SecureRandom();
  private final String nobodysHash;
  private final byte[] fingerprintKey;

  Passwords(@ConfigProperty(name = "mizan.field-keys") String fieldKeys) {
    int cores = Runtime.getRuntime().availableProcessors();
    pool = new HashingPool(cores, QUEUE_PER_THREAD * cores);
    nobodysHash = Argon2.decoy(salt());
    fingerprintKey = ("fingerprint " + fieldKeys).getBytes(StandardCharsets.UTF_8);
  }

  /** The Argon2id hash of a new password, as a PHC string. */
  public Uni<String> hash(Password password) {
    return pool.run(() -> Argon2.hash(password.bytes(), salt()));
  }

  /**
   * Whether this is the password.
   *
   * @param hash of the user's password; null if there is no such user, which takes just as long
   */
  public Uni<Boolean> matches(Password password, @Nullable String hash) {
    return pool.run(
        () -> Argon2.matches(password.bytes(), hash == null ? nobodysHash : hash) && hash != null);
  }

  /**
   * Tells equal passwords from different ones in the hash of an idempotent request. Keyed, because
   * that hash is stored and quickly computed: without the key it would help to guess passwords.
   */
  public String fingerprint(Password password) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(fingerprintKey, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(password.bytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] salt() {
    var salt = new byte[Argon2.SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  @PreDestroy
  void stop() {
    pool.close();
  }
}
