package dz.mizan.common.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Where a request comes from: the client, not a proxy of ours in between. Trusted proxies are dealt
 * with before ({@code MIZAN_TRUSTED_PROXIES}), so {@link HttpServerRequest#remoteAddress()} is
 * right.
 */
public final class ClientAddress {
  /** The header that proxies add to. */
  public static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");

  private static final int GROUPS_OF_A_NETWORK = 4;

  private ClientAddress() {}

  /** The address as text. */
  public static String of(HttpServerRequest request) {
    var behindProxies = request.headers().get(FORWARDED_FOR);
    if (behindProxies != null) {
      return behindProxies;
    }
    var peer = request.connection().remoteAddress();
    var address = peer == null ? null : peer.hostAddress();
    return address == null ? "unknown" : address;
  }

  /**
   * What counts as one client: an IPv4 address, or the /64 network of an IPv6 address, because
   * whoever has one such address has all of its network.
   */
  public static String group(HttpServerRequest request) {
    return group(of(request));
  }

  /** The same for an address as text. */
  public static String group(String address) {
    int end = -1;
    for (int group = 0; group < GROUPS_OF_A_NETWORK; group++) {
      end = address.indexOf(':', end + 1);
      if (end < 0) {
        return address;
      }
    }
    return address.substring(0, end);
  }
}
