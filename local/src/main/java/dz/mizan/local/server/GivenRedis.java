package dz.mizan.local.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/** A Redis server that somebody else runs, named by {@code MIZAN_REDIS_URL}. */
public final class GivenRedis implements Redis {
  private static final int CONNECT_TIMEOUT_MS = 5_000;

  private final String url;

  public GivenRedis(String url) {
    this.url = url;
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public void launch() {}

  @Override
  public void awaitReady() {
    if (!isReady()) {
      throw new IllegalStateException("MIZAN_REDIS_URL " + url + " does not answer");
    }
  }

  @Override
  public boolean isReady() {
    var address = URI.create(url);
    var port = address.getPort() < 0 ? 6379 : address.getPort();
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), port), CONNECT_TIMEOUT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void stop() {
    throw new UnsupportedOperationException("Redis was given by MIZAN_REDIS_URL");
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
