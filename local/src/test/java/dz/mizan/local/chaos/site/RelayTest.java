package dz.mizan.local.chaos.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final int SHORT_MS = 300;
  private static final int LONG_MS = 10_000;

  private ServerSocket echo;
  private Relay relay;

  @BeforeEach
  void start() throws IOException {
    echo = new ServerSocket(0, 10, LOOPBACK);
    Thread.ofVirtual().start(this::serve);
    relay = new Relay(echo.getLocalPort());
  }

  @AfterEach
  void end() throws IOException {
    relay.close();
    echo.close();
  }

  private void serve() {
    while (!echo.isClosed()) {
      try {
        var client = echo.accept();
        Thread.ofVirtual().start(() -> echo(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void echo(Socket client) {
    try (client) {
      client.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException e) {
      // The other end is gone.
    }
  }

  @Test
  void what_is_said_arrives_and_the_end_too() throws IOException {
    try (var socket = connect(LONG_MS)) {
      say(socket, "mizan");
      socket.shutdownOutput();
      assertThat(socket.getInputStream().readAllBytes()).isEqualTo("mizan".getBytes(US_ASCII));
    }
  }

  @Test
  void who_was_connected_to_what_is_lost_hears_nothing_and_who_comes_later_does()
      throws IOException {
    try (var before = connect(LONG_MS)) {
      say(before, "a");
      assertThat(before.getInputStream().read()).isEqualTo('a');
      before.setSoTimeout(SHORT_MS);
      relay.lose();
      say(before, "b");
      assertThatThrownBy(() -> before.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      try (var after = connect(LONG_MS)) {
        say(after, "c");
        assertThat(after.getInputStream().read()).isEqualTo('c');
      }
    }
  }

  @Test
  void while_cut_nothing_arrives_and_nobody_is_told_and_afterwards_all_of_it() throws IOException {
    try (var socket = connect(SHORT_MS)) {
      relay.cut();
      say(socket, "mizan");
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      relay.mend();
      socket.setSoTimeout(LONG_MS);
      assertThat(socket.getInputStream().readNBytes(5)).isEqualTo("mizan".getBytes(US_ASCII));
    }
  }

  @Test
  void a_slow_relay_takes_its_time_both_ways() throws IOException {
    relay.slow(Duration.ofMillis(150));
    try (var socket = connect(LONG_MS)) {
      var start = System.nanoTime();
      say(socket, "mizan");
      assertThat(socket.getInputStream().readNBytes(5)).hasSize(5);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(200)); // 2 times 150 less a third
    }
  }

  @Test
  void a_port_where_nobody_listens_is_passed_by_and_with_none_left_the_client_is_refused()
      throws IOException {
    int nobody;
    try (var closed = new ServerSocket(0, 1, LOOPBACK)) {
      nobody = closed.getLocalPort();
    }
    relay.to(List.of(nobody, echo.getLocalPort()));
    for (var attempt = 0; attempt < 2; attempt++) {
      try (var socket = connect(LONG_MS)) {
        say(socket, "mizan");
        assertThat(socket.getInputStream().readNBytes(5)).hasSize(5);
      }
    }
    relay.to(List.of(nobody));
    try (var socket = connect(LONG_MS)) {
      assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
    }
  }

  private Socket connect(int timeoutMs) throws IOException {
    var socket = new Socket(LOOPBACK, relay.port());
    socket.setSoTimeout(timeoutMs);
    return socket;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }
}
