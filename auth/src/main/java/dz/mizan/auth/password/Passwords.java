package dz.mizan.auth.password;

import dz.mizan.common.crypto.BlindIndex;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords, off the event loop. To be called before a transaction is opened: a
 * hash takes long enough to starve the others of connections.
 */
@Startup
@ApplicationScoped
public class Passwords {
  // Some four seconds' work for each thread.
  private static final int QUEUE_PER_THREAD = 128;

  private final HashingPool pool;
  private final SecureRandom random = new SecureRandom();
  private final String nobodysHash;
  private final BlindIndex index;

  Passwords(BlindIndex index) {
    var machine = Runtime.getRuntime();
    int threads = HashingPool.threads(machine.availableProcessors(), machine.maxMemory());
    pool = new HashingPool(threads, QUEUE_PER_THREAD * threads);
    nobodysHash = Argon2.decoy(salt());
    this.index = index;
    index.of("", ""); // nothing starts without its key
  }

  /**
   * The Argon2id hash of a new password, as a PHC string.
   *
   * @param names of the user whose password it is to be
   * @param field of the request that has the password
   * @throws PasswordTooCommon (as a failure) if it is among the first that somebody would try
   * @throws PasswordContainsName (as a failure) if one of the names is in it
   */
  public Uni<String> hash(Password password, OwnNames names, String field) {
    return pool.run(
        () -> {
          if (names.areIn(password)) {
            throw new PasswordContainsName(field);
          }
          if (new Guesses(CommonPasswords.get()).contain(password)) {
            throw new PasswordTooCommon(field);
          }
          return Argon2.hash(password.bytes(), salt());
        });
  }

  /** Whether a hash made today would take more to guess. */
  public boolean isWeak(String hash) {
    return Argon2.isWeak(hash);
  }

  /** A hash with today's parameters of a password that is in use already, and so not judged. */
  public Uni<String> improve(Password password) {
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
    return HexFormat.of().formatHex(index.of(password.normal(), "idempotency_key.request_hash"));
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
