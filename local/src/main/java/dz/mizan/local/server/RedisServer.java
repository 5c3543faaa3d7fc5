package dz.mizan.local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Redis from Maven's binaries. It holds caches and rates only; a proper stop keeps them. */
public final class RedisServer implements Redis {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ANSWER_TIMEOUT_MS = 500;

  private final OwnProcess process;
  private final Path directory;
  private final int port;

  /**
   * @param home the stack's directory; the data goes to {@code redis/} in it
   */
  public RedisServer(Path home, int port) {
    this.process = new OwnProcess("redis", home);
    this.directory = home.resolve("redis");
    this.port = port;
  }

  @Override
  public void launch() {
    Directories.create(directory);
    var executable = Binaries.redis();
    var command =
        List.of(
            executable.toString(),
            "--port",
            Integer.toString(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            directory.toString(),
            "--save",
            "60 1",
            "--appendonly",
            "no",
            "--maxmemory",
            "64mb",
            "--maxmemory-policy",
            "volatile-lru");
    var prefix = Unprivileged.prefix(directory, executable, "redis", "nobody");
    process.start(Unprivileged.join(prefix, command), Map.of());
  }

  @Override
  public void awaitReady() {
    if (!Waiting.until(PATIENCE, () -> isReady() || !process.isAlive()) || !isReady()) {
      throw NotReady.of(process, PATIENCE);
    }
  }

  @Override
  public boolean isReady() {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), ANSWER_TIMEOUT_MS);
      socket.setSoTimeout(ANSWER_TIMEOUT_MS);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() == '+'; // "+PONG"; "-LOADING" while it reads its file
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void stop() {
    process.stop("TERM", PATIENCE);
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  @Override
  public String name() {
    return process.name();
  }

  @Override
  public List<OwnProcess> processes() {
    return List.of(process);
  }
}
