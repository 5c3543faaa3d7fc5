package dz.mizan.auth.session;

import dz.mizan.common.web.ClientAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a login.
 *
 * @param address of the client, null if unknown
 * @param userAgent what the client calls itself, null if it does not say
 * @param cookies whether the tokens go into cookies
 * @param methods how he proved who he is, by RFC 8176: {@code pwd}, {@code otp}, {@code hwk} …
 */
public record LoginContext(
    @Nullable String address, @Nullable String userAgent, boolean cookies, List<String> methods) {
  static final int MAX_USER_AGENT = 300;

  public LoginContext {
    userAgent = printable(userAgent);
    methods = List.copyOf(methods);
  }

  /** The circumstances of a request. */
  public static LoginContext of(HttpServerRequest http, boolean cookies, List<String> methods) {
    return new LoginContext(
        ClientAddress.of(http), http.getHeader(HttpHeaders.USER_AGENT), cookies, methods);
  }

  /** The same, proved in these ways. */
  public LoginContext by(List<String> otherMethods) {
    return new LoginContext(address, userAgent, cookies, otherMethods);
  }

  private static @Nullable String printable(@Nullable String userAgent) {
    if (userAgent == null) {
      return null;
    }
    var plain = userAgent.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.substring(0, Math.min(plain.length(), MAX_USER_AGENT));
  }
}
