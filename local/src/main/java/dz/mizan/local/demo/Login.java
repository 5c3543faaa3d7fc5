package dz.mizan.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One user's session, refreshed well before the access token (15 minutes) lapses. */
public final class Login {
  private static final Duration RENEW_AFTER = Duration.ofMinutes(10);

  private final Api api;
  private final String users;
  private final Map<String, String> credentials;
  private @Nullable String token;
  private String refreshToken = "";
  private long since;

  Login(Api api, Endpoints endpoints, String company, String username, String password) {
    this.api = api;
    this.users = endpoints.auth() + "/api/v1/users";
    this.credentials = Map.of("company", company, "username", username, "password", password);
  }

  public Answer get(String address) {
    return required(api.get(address, token()), address);
  }

  /**
   * @throws DemoFailed unless the answer is a success
   */
  public Answer post(String address, Object body) {
    return required(api.post(address, token(), body), address);
  }

  /**
   * @throws DemoFailed unless the answer is a success
   */
  Answer put(String address, Object body) {
    return required(api.put(address, token(), body), address);
  }

  /** Changes what was just read: with the ETag of a read in between. */
  public Answer change(String address, Object body) {
    var etag = api.etag(address, token());
    return required(api.put(address, token(), body, etag), address);
  }

  /**
   * As {@link #change}, where the answer to a change may have been lost: one that another change
   * seems to have come before is looked at, and counts if it shows what was wanted.
   */
  public void replace(String address, Object body, String field, String wanted) {
    while (true) {
      var answer = api.put(address, token(), body, api.etag(address, token()));
      if (answer.status() != 412) {
        required(answer, address);
        return;
      }
      if (get(address).text(field).equals(wanted)) {
        return;
      }
    }
  }

  /** Does a step of a document, with the ETag of a read in between. */
  Answer step(String document, String step, Object body) {
    var etag = api.etag(document, token());
    return required(api.post(document + "/" + step, token(), body, etag), document + "/" + step);
  }

  /** A file. */
  byte[] download(String address) {
    return api.download(address, token());
  }

  /**
   * A paper.
   *
   * @return how large it is, in kilobytes
   * @throws DemoFailed if it is no PDF
   */
  int print(String address) {
    var pdf = download(address);
    if (pdf.length < 5 || !new String(pdf, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")) {
      throw new DemoFailed("No PDF at " + address);
    }
    return pdf.length / 1024;
  }

  /** As {@link #post}, but a refusal is an answer like any other. */
  public Answer tryPost(String address, Object body) {
    return api.post(address, token(), body);
  }

  /** As {@link #get}, but a refusal is an answer like any other. */
  Answer tryGet(String address) {
    return api.get(address, token());
  }

  void delete(String address) {
    required(api.delete(address, token()), address);
  }

  /** The session's tokens are exchanged for the next ones. */
  synchronized void refresh() {
    take(users + "/refresh", Map.of("refreshToken", refreshToken));
  }

  private synchronized String token() {
    if (token == null) {
      take(users + "/login", credentials);
    } else if (System.nanoTime() - since > RENEW_AFTER.toNanos()) {
      refresh();
    }
    return Objects.requireNonNull(token);
  }

  private void take(String address, Map<String, String> body) {
    since = System.nanoTime();
    var answer = required(api.post(address, null, body), address);
    token = answer.text("accessToken");
    refreshToken = answer.text("refreshToken");
  }

  public static Answer required(Answer answer, String address) {
    if (!answer.isSuccess()) {
      throw new DemoFailed(address + " answered " + answer.status() + ": " + answer.body());
    }
    return answer;
  }
}
