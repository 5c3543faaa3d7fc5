package dz.mizan.local.chaos.site;

import dz.mizan.local.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP relay on loopback: to one of several ports in turn, as a balancer; slower than the network
 * is; or not at all for a while, as a firewall that drops packets without a word.
 */
public final class Relay implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final int CONNECT_TIMEOUT_MS = 2_000;
  private static final int BACKLOG = 256;

  private final ServerSocket door;
  private final Set<Line> lost = ConcurrentHashMap.newKeySet();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private volatile List<Integer> targets;
  private volatile Line line = new Line();

  public Relay(int target) {
    this.targets = List.of(target);
    try {
      this.door = new ServerSocket(Ports.random(), BACKLOG, LOOPBACK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** New connections go to these ports in turn; those that are open stay where they are. */
  public void to(List<Integer> ports) {
    targets = List.copyOf(ports);
  }

  /** Nothing gets through, and nobody is told, until {@link #mend}. */
  public void cut() {
    line.cut(true);
  }

  /** What is on its way arrives, as packets that are sent again do. */
  public void mend() {
    line.cut(false);
  }

  /**
   * Whoever is connected hears nothing any more, and is not told; new connections are as ever. So
   * it is where the machine at the other end went without power, and another one has its address.
   */
  public void lose() {
    var before = line;
    line = before.anew();
    lost.add(before);
    before.cut(true);
  }

  /**
   * @param latency of either direction; with a third of it more or less, at random
   */
  public void slow(Duration latency) {
    line.slow(latency);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void connect(Socket client) {
    open.add(client);
    var line = this.line;
    line.awaitMended();
    var ports = targets;
    for (var attempt = 0; attempt < ports.size(); attempt++) {
      var port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
      var server = new Socket();
      open.add(server);
      try {
        server.connect(new InetSocketAddress(LOOPBACK, port), CONNECT_TIMEOUT_MS);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> carry(line, client, server));
        carry(line, server, client);
        return;
      } catch (IOException e) {
        end(server); // the next one, if there is one
      }
    }
    reset(client);
  }

  private void carry(Line line, Socket from, Socket to) {
    try {
      line.carry(from.getInputStream(), to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      end(from);
      end(to);
    }
    if (to.isOutputShutdown() && from.isOutputShutdown()) {
      end(from);
      end(to);
    }
  }

  /** As a port at which nobody listens, the nearest that a relay can come to it. */
  private void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // It has ended already.
    }
    end(socket);
  }

  private void end(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing more can be done about it.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.cut(false);
    lost.forEach(silent -> silent.cut(false));
    open.forEach(this::end);
  }
}
