package dz.mizan.local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on the loopback address. */
public final class Ports {
  /** Below the range from which the kernel takes ports for outgoing connections. */
  private static final int LOWEST_RANDOM = 15_000;

  private static final int HIGHEST_RANDOM = 32_000;
  private static final int CONNECT_TIMEOUT_MS = 500;

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * A random free port that stays ours across a restart of its server: no outgoing connection takes
   * it meanwhile, and it is given once only in this process.
   */
  public static int random() {
    for (var attempt = 0; attempt < 1_000; attempt++) {
      var port = ThreadLocalRandom.current().nextInt(LOWEST_RANDOM, HIGHEST_RANDOM);
      if (isFree(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No free port between 15000 and 32000");
  }

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true); // connections of the last run in TIME_WAIT do not count
      socket.bind(new InetSocketAddress(LOOPBACK, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  public static boolean accepts(int port) {
    try (var socket = new Socket()) {
      var address = new InetSocketAddress(LOOPBACK, port);
      socket.connect(address, CONNECT_TIMEOUT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
