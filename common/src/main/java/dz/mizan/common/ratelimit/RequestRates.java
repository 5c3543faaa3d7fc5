package dz.mizan.common.ratelimit;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.web.ClientAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** The limits that hold for every request: one for its address, one for the caller. */
@Singleton
public class RequestRates {
  private final RateLimit ofAddress;
  private final RateLimit ofUser;
  private final RateLimit ofApiKey;

  RequestRates(RateLimits limits) {
    this.ofAddress = limits.named("address");
    this.ofUser = limits.named("user");
    this.ofApiKey = limits.named("api-key");
  }

  /**
   * Counts a request for its address, unless it is one of a probe or for a public key.
   *
   * @throws TooManyRequests if the address has used up its quota
   */
  public void admitAddress(HttpServerRequest request) {
    if (!isExempt(request.path())) {
      admit(ofAddress, ClientAddress.group(request), request);
    }
  }

  /**
   * Counts a request for its caller.
   *
   * @throws TooManyRequests if the user or the API key has used up its quota
   */
  public void admitCaller(Caller caller, HttpServerRequest request) {
    var id = caller.userId();
    if (id != null) {
      admit(caller.sessionId() == null ? ofApiKey : ofUser, id, request);
    }
  }

  private static boolean isExempt(String path) {
    return path.startsWith("/q/health")
        || path.startsWith("/q/metrics")
        || path.startsWith("/.well-known/");
  }

  private static void admit(RateLimit limit, Object key, HttpServerRequest request) {
    var decision = limit.take(key);
    RateLimitHeaders.add(request.response().headers(), decision);
    decision.require();
  }
}
