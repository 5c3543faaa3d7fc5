package dz.mizan.common.trace;

import dz.mizan.common.web.RequestIds;
import dz.mizan.common.web.SpanIds;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Begins spans, and sends those that have ended to an OpenTelemetry collector by OTLP over HTTP, in
 * JSON, once a second. Never waits and keeps little: what finds no place, or no collector, is lost.
 */
@ApplicationScoped
public class Spans {
  private static final Logger LOG = Logger.getLogger(Spans.class);
  private static final long INTERVAL_MS = 1_000;
  private static final int WAITING = 4_096;
  private static final int BATCH = 512;
  private static final int PATIENCE_MS = 2_000;

  private final Vertx vertx;
  private final String service;
  private final @Nullable String url;
  private final Sampling sampling;
  private final BlockingQueue<Span> ended = new ArrayBlockingQueue<>(WAITING);
  private @Nullable HttpClient client;
  private long timer = -1;
  private boolean away;

  Spans(
      Vertx vertx,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "mizan.traces.url") Optional<String> url,
      @ConfigProperty(name = "mizan.traces.ratio") double ratio) {
    this.vertx = vertx;
    this.service = service;
    this.url = url.map(base -> base.replaceFirst("/+$", "") + "/v1/traces").orElse(null);
    this.sampling = new Sampling(ratio);
    if (this.url != null) {
      var options = new HttpClientOptions().setConnectTimeout(PATIENCE_MS).setMaxPoolSize(1);
      client = vertx.createHttpClient(options);
      timer = vertx.setPeriodic(INTERVAL_MS, tick -> send());
    }
  }

  /** Whether anybody wants to know. */
  public boolean isOn() {
    return url != null;
  }

  /** What {@link RequestIds#begin} has begun: the running request, message or job. */
  public RunningSpan current(String name, SpanKind kind) {
    return begin(RequestIds.spanIds(), name, kind);
  }

  /** What happens because of what a {@code traceparent} names. */
  public RunningSpan under(@Nullable String traceParent, String name, SpanKind kind) {
    return begin(SpanIds.under(traceParent), name, kind);
  }

  private RunningSpan begin(SpanIds ids, String name, SpanKind kind) {
    return new RunningSpan(
        ids, name, kind, isOn() && sampling.wants(ids.traceId()) ? ended::offer : null);
  }

  private void send() {
    var spans = new ArrayList<Span>(BATCH);
    ended.drainTo(spans, BATCH);
    var collector = client;
    if (spans.isEmpty() || collector == null || url == null) {
      return;
    }
    var request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(url)
            .setTimeout(PATIENCE_MS)
            .putHeader("Content-Type", "application/json");
    collector
        .request(request)
        .compose(ready -> ready.send(Buffer.buffer(new SpanBatch(service, spans).json())))
        .compose(answer -> answer.body().map(body -> answer.statusCode()))
        .onComplete(
            status -> report(status == 200 ? null : "it answered " + status),
            failure -> report(failure.toString()));
  }

  // Once when it goes and once when it is back, not once a second.
  private void report(@Nullable String trouble) {
    if (away != (trouble != null)) {
      away = trouble != null;
      if (away) {
        LOG.warnf("Spans are lost, %s: %s", url, trouble);
      } else {
        LOG.infof("Spans reach %s again", url);
      }
    }
    if (trouble == null && ended.size() >= BATCH) {
      send();
    }
  }

  @PreDestroy
  void stop() {
    vertx.cancelTimer(timer);
    if (client != null) {
      send();
      client.close();
    }
  }
}
