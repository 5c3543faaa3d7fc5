package dz.mizan.local.demo;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One user's session, logged in again well before the access token (15 minutes) lapses. */
final class Login {
  private static final Duration RENEW_AFTER = Duration.ofMinutes(10);

  private final Api api;
  private final String url;
  private final Map<String, String> credentials;
  private @Nullable String token;
  private long since;

  Login(Api api, Endpoints endpoints, String company, String username, String password) {
    this.api = api;
    this.url = endpoints.auth() + "/api/v1/users/login";
    this.credentials = Map.of("company", company, "username", username, "password", password);
  }

  Answer get(String address) {
    return required(api.get(address, token()), address);
  }

  /**
   * @throws DemoFailed unless the answer is a success
   */
  Answer post(String address, Object body) {
    return required(api.post(address, token(), body), address);
  }

  /** As {@link #post}, but a refusal is an answer like any other. */
  Answer tryPost(String address, Object body) {
    return api.post(address, token(), body);
  }

  private synchronized String token() {
    var now = System.nanoTime();
    if (token == null || now - since > RENEW_AFTER.toNanos()) {
      token = required(api.post(url, null, credentials), url).text("accessToken");
      since = now;
    }
    return token;
  }

  static Answer required(Answer answer, String address) {
    if (!answer.isSuccess()) {
      throw new DemoFailed(address + " answered " + answer.status() + ": " + answer.body());
    }
    return answer;
  }
}
