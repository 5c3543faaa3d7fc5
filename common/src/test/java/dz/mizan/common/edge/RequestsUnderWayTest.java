package dz.mizan.common.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two may wait at a server that answers when it is told to. */
class RequestsUnderWayTest {
  private static final String ENDED = "ended";

  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<RoutingContext> waiting = new LinkedBlockingQueue<>();
  private final RequestsUnderWay underWay = new RequestsUnderWay(2);
  private HttpServer server;

  @BeforeEach
  void start() {
    var router = Router.router(vertx);
    router.route().handler(this::admit);
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  private void admit(RoutingContext context) {
    var ended = new CountDownLatch(2);
    context.put(ENDED, ended);
    context.addEndHandler(end -> ended.countDown());
    try {
      underWay.admit(context);
    } catch (TooMuchUnderWay full) {
      context.response().setStatusCode(full.kind().status()).end();
      return;
    }
    // Whichever order such handlers are called in, the one between has been when both have.
    context.addEndHandler(end -> ended.countDown());
    waiting.add(context);
  }

  @AfterEach
  void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void the_third_is_refused_until_one_of_two_is_answered() throws Exception {
    try (var first = new Asking();
        var second = new Asking()) {
      assertThat(refusal()).isEqualTo(503);
      first.admitted.response().end();
      assertThat(first.status()).isEqualTo(200);
      try (var third = new Asking()) {
        assertThat(refusal()).isEqualTo(503);
        third.admitted.response().end();
        assertThat(third.status()).isEqualTo(200);
      }
      second.admitted.response().end();
      assertThat(second.status()).isEqualTo(200);
    }
  }

  @Test
  void a_stream_that_has_begun_does_not_count() throws Exception {
    var streams = new ArrayList<Asking>();
    for (int i = 0; i < 3; i++) {
      var stream = new Asking();
      streams.add(stream);
      stream.admitted.response().setChunked(true).write("a part");
      assertThat(stream.status()).isEqualTo(200);
    }
    for (var stream : streams) {
      stream.close();
    }
  }

  @Test
  void a_client_that_has_gone_does_not_count() throws Exception {
    try (var first = new Asking()) {
      for (int i = 0; i < 3; i++) {
        var gone = new Asking();
        gone.close();
        gone.awaitEnd();
      }
      first.admitted.response().end();
      assertThat(first.status()).isEqualTo(200);
    }
  }

  private int refusal() throws IOException {
    try (var socket = ask()) {
      return status(socket);
    }
  }

  private Socket ask() throws IOException {
    var socket = new Socket("127.0.0.1", server.actualPort());
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(US_ASCII));
    return socket;
  }

  private static int status(Socket socket) throws IOException {
    var line = new String(socket.getInputStream().readNBytes(12), US_ASCII);
    return Integer.parseInt(line.substring(9));
  }

  /** A request that was let in, and what the server has of it. */
  private final class Asking implements AutoCloseable {
    private final Socket socket;
    private final RoutingContext admitted;

    Asking() throws IOException, InterruptedException {
      socket = ask();
      admitted = waiting.poll(10, TimeUnit.SECONDS);
      assertThat(admitted).as("a request that was let in").isNotNull();
    }

    int status() throws IOException {
      return RequestsUnderWayTest.status(socket);
    }

    void awaitEnd() throws InterruptedException {
      assertThat(admitted.<CountDownLatch>get(ENDED).await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(admitted.response().closed()).isTrue();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
