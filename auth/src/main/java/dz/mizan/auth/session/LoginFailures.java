package dz.mizan.auth.session;

import dz.mizan.auth.user.Users;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes the door to one user from one address after too many failures within a minute. */
@ApplicationScoped
class LoginFailures {
  private static final int LIMIT = 20;

  private final FailureCounter counter;

  LoginFailures(FailureCounter counter) {
    this.counter = counter;
  }

  /** The name of the counter: hashed, as it is short then, and names nobody. */
  static String key(LoginRequest request, @Nullable String address) {
    return key(request.company() + "\n" + Users.usernameKey(request.username()) + "\n" + address);
  }

  /** Of a user who is logged in and tells his password again. */
  static String key(UUID userId) {
    return key(userId.toString());
  }

  private static String key(String who) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
      return "mizan:auth:login-failures:" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws TooManyLogins (as a failure) if the limit is reached
   */
  Uni<Void> requireFew(String key) {
    return counter.count(key).invoke(count -> check(count < LIMIT)).replaceWithVoid();
  }

  /**
   * Counts one more.
   *
   * @throws TooManyLogins (as a failure) if it is beyond the limit
   */
  Uni<Void> add(String key) {
    return counter.increment(key).invoke(count -> check(count <= LIMIT)).replaceWithVoid();
  }

  private static void check(boolean few) {
    if (!few) {
      throw new TooManyLogins();
    }
  }
}
