package dz.mizan.common.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorReportsTest {
  private static final Logger LOG = Logger.getLogger(ErrorReportsTest.class);
  private static final int ERRORS = 2_000;

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final Vertx vertx = Vertx.vertx();
  private HttpServer sentry;
  private ErrorReports reports;

  @BeforeEach
  void start() throws IOException {
    sentry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sentry.createContext(
        "/api/7/envelope/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(exchange.getRequestHeaders().getFirst("X-Sentry-Auth") + "\n" + body);
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    sentry.start();
    var dsn = "http://thekey@127.0.0.1:" + sentry.getAddress().getPort() + "/7";
    reports = new ErrorReports(vertx, "hr", "1.0", Optional.of(dsn));
    reports.start(new StartupEvent());
  }

  @AfterEach
  void stop() {
    reports.stop(new ShutdownEvent());
    sentry.stop(0);
    vertx.close();
  }

  @Test
  void an_error_is_reported_and_a_warning_is_not() throws InterruptedException {
    LOG.warn("nobody is told of this");
    LOG.errorf(new IllegalStateException("secret"), "Event of %s put aside", "somebody");
    var report = received.poll(20, TimeUnit.SECONDS);
    assertThat(report)
        .contains("sentry_key=thekey", "Event of %s put aside", "IllegalStateException")
        .doesNotContain("nobody is told", "secret", "somebody");
    assertThat(received.poll(500, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void what_finds_no_place_is_not_even_made_into_a_report() throws InterruptedException {
    var made = new AtomicInteger();
    var handlers = java.util.logging.Logger.getLogger("").getHandlers();
    for (var number = 0; number < ERRORS; number++) {
      handlers[handlers.length - 1].publish(counted(made));
    }
    assertThat(made).hasPositiveValue().hasValueLessThan(ERRORS);
    for (var number = 0; number < made.get(); number++) {
      assertThat(received.poll(20, TimeUnit.SECONDS)).isNotNull();
    }
  }

  /** An error that counts how often a report is made of it. */
  private static ExtLogRecord counted(AtomicInteger made) {
    return new ExtLogRecord(Level.ERROR, "Failed", ErrorReportsTest.class.getName()) {
      private static final long serialVersionUID = 1;

      @Override
      public String getMdc(String key) {
        if (key.equals("requestId")) {
          made.incrementAndGet();
        }
        return super.getMdc(key);
      }
    };
  }

  @Test
  void without_an_address_nothing_listens() {
    reports.stop(new ShutdownEvent());
    var silent = new ErrorReports(vertx, "hr", "1.0", Optional.empty());
    silent.start(new StartupEvent());
    var before = java.util.logging.Logger.getLogger("").getHandlers().length;
    silent.stop(new ShutdownEvent());
    assertThat(java.util.logging.Logger.getLogger("").getHandlers()).hasSize(before);
  }
}
