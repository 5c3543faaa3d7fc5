package dz.mizan.auth.key;

import dz.mizan.common.tenancy.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an access token says about its bearer.
 *
 * @param roles claim {@code groups}
 * @param scope claims {@code scope_warehouses} and the like
 */
public record TokenContents(
    UUID companyId,
    UUID userId,
    String username,
    List<String> roles,
    List<String> permissions,
    Scope scope,
    Login login) {

  /**
   * How he logged in.
   *
   * @param at claim {@code auth_time}
   * @param methods claim {@code amr}, of RFC 8176: {@code pwd}, {@code otp}, {@code hwk} …
   * @param csrf hash of the CSRF token, where the tokens are in cookies
   * @param steppedUpAt when he last proved again who he is
   */
  public record Login(
      UUID sessionId,
      Instant at,
      List<String> methods,
      @Nullable String csrf,
      @Nullable Instant steppedUpAt) {}
}
