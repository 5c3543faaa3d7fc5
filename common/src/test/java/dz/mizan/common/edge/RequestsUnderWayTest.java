package dz.mizan.common.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two may wait; a server that answers when it is told to. */
class RequestsUnderWayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<RoutingContext> waiting = new LinkedBlockingQueue<>();
  private final RequestsUnderWay underWay = new RequestsUnderWay(2, PATIENCE, vertx);
  private HttpServer server;

  @BeforeEach
  void start() {
    var router = Router.router(vertx);
    router
        .route()
        .handler(
            context -> {
              try {
                underWay.admit(context);
              } catch (TooMuchUnderWay full) {
                context.response().setStatusCode(full.kind().status()).end();
                return;
              }
              waiting.add(context);
            });
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void the_third_is_refused_until_one_of_two_is_answered() throws Exception {
    try (var first = asking();
        var second = asking()) {
      var answered = taken();
      taken();
      assertThat(status()).isEqualTo(503);
      answered.response().end();
      assertThat(statusOf(first)).isEqualTo(200);
      try (var third = asking()) {
        taken().response().end();
        assertThat(statusOf(third)).isEqualTo(200);
      }
      assertThat(second.isClosed()).isFalse();
    }
  }

  @Test
  void a_stream_that_has_begun_does_not_count() throws Exception {
    var streams = new ArrayList<Socket>();
    for (int i = 0; i < 3; i++) {
      var stream = asking();
      streams.add(stream);
      taken().response().setChunked(true).write("a part");
      assertThat(statusOf(stream)).isEqualTo(200);
    }
    for (var stream : streams) {
      stream.close();
    }
  }

  @Test
  void what_a_client_that_has_gone_asked_for_counts_until_it_is_done() throws Exception {
    RoutingContext forNobody;
    try (var gone = asking();
        var second = asking()) {
      forNobody = taken();
      taken();
      gone.close();
      assertThat(status()).isEqualTo(503);
      forNobody.response().end();
      try (var third = asking()) {
        taken().response().end();
        assertThat(statusOf(third)).isEqualTo(200);
      }
      assertThat(second.isClosed()).isFalse();
    }
  }

  @Test
  void what_is_never_done_for_a_client_that_has_gone_does_not_count_for_ever() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (var gone = asking()) {
        taken();
        assertThat(gone.isConnected()).isTrue();
      }
    }
    assertThat(status()).isEqualTo(503);
    Thread.sleep(PATIENCE.plusSeconds(1));
    try (var next = asking()) {
      taken().response().end();
      assertThat(statusOf(next)).isEqualTo(200);
    }
  }

  private Socket asking() throws IOException {
    var socket = new Socket("127.0.0.1", server.actualPort());
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(US_ASCII));
    return socket;
  }

  private int status() throws IOException {
    try (var socket = asking()) {
      return statusOf(socket);
    }
  }

  private static int statusOf(Socket socket) throws IOException {
    var line = new String(socket.getInputStream().readNBytes(12), US_ASCII);
    return Integer.parseInt(line.substring(9));
  }

  private RoutingContext taken() throws InterruptedException {
    var context = waiting.poll(10, TimeUnit.SECONDS);
    assertThat(context).as("a request that was let in").isNotNull();
    return context;
  }
}
