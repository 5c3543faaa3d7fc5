package dz.mizan.common.edge;

import static dz.mizan.common.web.ClientAddress.FORWARDED_FOR;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Finds the client behind proxies of ours. {@code X-Forwarded-For} counts only if the connection
 * comes from a trusted proxy, and is read from its end: the last address that is no trusted proxy
 * is the client, whatever stands before it was written by the client. The framework would take the
 * first address instead, which anybody can make up where the proxy appends to the header.
 */
@Singleton
class TrustedProxies {
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
  private static final List<String> NEVER_USED =
      List.of("Forwarded", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Ssl");
  // More hops than there ever are; what a client puts before them is not looked at.
  private static final int MAX_HOPS = 8;

  private final List<Network> trusted;

  TrustedProxies(@ConfigProperty(name = "mizan.trusted-proxies") Optional<List<String>> networks) {
    trusted = networks.orElse(List.of()).stream().map(String::strip).map(Network::parse).toList();
  }

  /** Lets Vert.x read the headers, which {@link #unveil} has put right before. */
  void register(@Observes Router router) {
    if (!trusted.isEmpty()) {
      router.allowForward(AllowForwardHeaders.X_FORWARD);
    }
  }

  /** Makes the request's remote address that of the client. */
  void unveil(HttpServerRequest request) {
    var headers = request.headers();
    if (trusted.isEmpty()) {
      headers.remove(FORWARDED_FOR);
      return;
    }
    NEVER_USED.forEach(headers::remove);
    var peer = Network.address(request.connection().remoteAddress().hostAddress());
    if (peer == null || !isTrusted(peer)) {
      headers.remove(FORWARDED_FOR).remove(FORWARDED_PROTO);
      return;
    }
    var hops = headers.getAll(FORWARDED_FOR);
    if (!hops.isEmpty()) {
      headers.set(FORWARDED_FOR, client(peer, String.join(",", hops)).getHostAddress());
    }
    keepLast(headers);
  }

  InetAddress client(InetAddress peer, String hops) {
    var client = peer;
    int end = hops.length();
    for (int hop = 0; hop < MAX_HOPS && end >= 0 && isTrusted(client); hop++) {
      int comma = hops.lastIndexOf(',', end - 1);
      var next = Network.address(withoutPort(hops.substring(comma + 1, end).strip()));
      if (next == null) {
        break;
      }
      client = next;
      end = comma;
    }
    return client;
  }

  private boolean isTrusted(InetAddress address) {
    for (var network : trusted) {
      if (network.contains(address)) {
        return true;
      }
    }
    return false;
  }

  // "1.2.3.4:5", "[2001:db8::1]:5", "[2001:db8::1]"
  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      return end < 0 ? hop : hop.substring(1, end);
    }
    int colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }

  private static void keepLast(MultiMap headers) {
    @Nullable String proto = headers.get(FORWARDED_PROTO);
    if (proto == null) {
      return;
    }
    var last = proto.substring(proto.lastIndexOf(',') + 1).strip();
    if (last.equals("https") || last.equals("http")) {
      headers.set(FORWARDED_PROTO, last);
    } else {
      headers.remove(FORWARDED_PROTO);
    }
  }
}
