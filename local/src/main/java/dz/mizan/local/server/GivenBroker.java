package dz.mizan.local.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** A broker that somebody else runs, named by {@code MIZAN_AMQP_URL}. */
public final class GivenBroker implements Broker {
  private final URI url;
  private final BrokerAccounts accounts;

  /**
   * @param url {@code amqp://user:password@host:port/vhost}
   */
  public GivenBroker(String url) {
    this.url = URI.create(url);
    var login = this.url.getRawUserInfo() == null ? "guest:guest" : this.url.getRawUserInfo();
    var parts = login.split(":", 2);
    var user = decoded(parts[0]);
    var password = parts.length > 1 ? decoded(parts[1]) : "";
    this.accounts =
        new BrokerAccounts(virtualHost(this.url), user, password, user, password, Map.of());
  }

  private static String virtualHost(URI url) {
    var path = url.getRawPath();
    return path == null || path.length() < 2 ? "/" : decoded(path.substring(1));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String host() {
    return url.getHost();
  }

  @Override
  public int port() {
    return url.getPort() < 0 ? 5672 : url.getPort();
  }

  @Override
  public BrokerAccounts accounts() {
    return accounts;
  }

  @Override
  public String name() {
    return "broker";
  }

  @Override
  public void launch() {}

  @Override
  public void awaitReady() {
    if (!isReady()) {
      throw new IllegalStateException("MIZAN_AMQP_URL: no login at " + host() + ":" + port());
    }
  }

  @Override
  public boolean isReady() {
    try (var connection = connections().newConnection("mizan-local")) {
      return connection.isOpen();
    } catch (IOException | TimeoutException e) {
      return false;
    }
  }

  @Override
  public void stop() {
    throw new UnsupportedOperationException("The broker was given by MIZAN_AMQP_URL");
  }

  @Override
  public void kill() {
    stop();
  }

  @Override
  public List<OwnProcess> processes() {
    return List.of();
  }
}
