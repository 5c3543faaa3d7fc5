package dz.mizan.common.sentry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the log for errors and reports them, ten a second at most. Nobody waits for it; what
 * finds no place, or no Sentry, is lost: it is in the log all the same.
 */
@ApplicationScoped
class ErrorReports {
  private static final org.jboss.logging.Logger LOG =
      org.jboss.logging.Logger.getLogger(ErrorReports.class);
  private static final long INTERVAL_MS = 100;
  private static final int WAITING = 50;
  private static final int PATIENCE_MS = 2_000;

  private final Vertx vertx;
  private final String service;
  private final String release;
  private final Optional<Dsn> dsn;
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Listener listener = new Listener();
  private @Nullable HttpClient client;
  private long timer = -1;

  ErrorReports(
      Vertx vertx,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "quarkus.application.version") String release,
      @ConfigProperty(name = "mizan.sentry-dsn") Optional<String> dsn) {
    this.vertx = vertx;
    this.service = service;
    this.release = release;
    this.dsn = dsn.map(Dsn::parse);
  }

  void start(@Observes StartupEvent event) {
    dsn.ifPresent(
        to -> {
          client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MS));
          timer = vertx.setPeriodic(INTERVAL_MS, tick -> send(to));
          Logger.getLogger("").addHandler(listener);
        });
  }

  void stop(@Observes ShutdownEvent event) {
    Logger.getLogger("").removeHandler(listener);
    vertx.cancelTimer(timer);
    if (client != null) {
      client.close();
    }
  }

  private void send(Dsn to) {
    var envelope = waiting.poll();
    var sentry = client;
    if (envelope == null || sentry == null) {
      return;
    }
    var request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(to.url())
            .setTimeout(PATIENCE_MS)
            .putHeader("Content-Type", "application/x-sentry-envelope")
            .putHeader("X-Sentry-Auth", to.authorization());
    sentry
        .request(request)
        .compose(ready -> ready.send(Buffer.buffer(envelope)))
        .onComplete(
            answer -> LOG.debugf("Reported, %d", answer.statusCode()),
            failure -> LOG.warnf("Error not reported: %s", failure.toString()));
  }

  private final class Listener extends ExtHandler {
    @Override
    protected void doPublish(ExtLogRecord logged) {
      // A report costs more than a line of the log; without a place for it none is made.
      if (logged.getLevel().intValue() >= Level.SEVERE.intValue()
          && waiting.remainingCapacity() > 0) {
        waiting.offer(new ErrorReport(service, release, logged).envelope());
      }
    }
  }
}
