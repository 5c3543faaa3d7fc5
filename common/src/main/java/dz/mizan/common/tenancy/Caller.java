package dz.mizan.common.tenancy;

import io.smallrye.common.vertx.ContextLocals;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done. Kept on the Vert.x context of the request or the message.
 *
 * @param userId the user, or the API key of a machine; null when an event is being taken in
 * @param address the client's address, null when there is none
 * @param sessionId of the user's login; null for an API key, and for who is not logged in
 */
public record Caller(
    UUID companyId,
    @Nullable UUID userId,
    @Nullable String username,
    @Nullable String address,
    @Nullable UUID sessionId,
    Scope scope) {

  private static final String KEY = "mizan.caller";

  /** Somebody without a session. */
  public Caller(
      UUID companyId, @Nullable UUID userId, @Nullable String username, @Nullable String address) {
    this(companyId, userId, username, address, null, Scope.UNRESTRICTED);
  }

  /** The one who acts in the company without being a user: a consumer or a job. */
  public static Caller system(UUID companyId) {
    return new Caller(companyId, null, null, null);
  }

  /** The caller of the running request or message. */
  public static Optional<Caller> current() {
    return ContextLocals.get(KEY);
  }

  /**
   * The caller of the running request or message.
   *
   * @throws IllegalStateException if nobody was identified, which is a bug: the endpoint is public
   */
  public static Caller require() {
    return current().orElseThrow(() -> new IllegalStateException("no caller on this context"));
  }

  /**
   * The user, for what only people do.
   *
   * @throws UserRequired if it is a machine with an API key
   */
  public UUID requireUser() {
    if (userId == null || sessionId == null) {
      throw new UserRequired();
    }
    return userId;
  }

  /** The same, calling from there. */
  public Caller from(@Nullable String address) {
    return new Caller(companyId, userId, username, address, sessionId, scope);
  }

  /** Makes this the caller of the running request or message. */
  public void enter() {
    ContextLocals.put(KEY, this);
  }
}
