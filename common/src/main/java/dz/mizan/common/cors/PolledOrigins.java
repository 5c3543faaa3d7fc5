package dz.mizan.common.cors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The origins of {@code auth}'s {@code /.well-known/allowed-origins}, read at start and once a
 * minute. While auth is away those known stay; before the first reading no company's origin is
 * known.
 */
@DefaultBean
@ApplicationScoped
class PolledOrigins implements AllowedOrigins {
  private static final Logger LOG = Logger.getLogger(PolledOrigins.class);
  private static final long RETRY_MS = 1_000;

  private final Vertx vertx;
  private final ObjectMapper json;
  private final String url;
  private final long refreshMs;
  private volatile AllowedOrigins known = new OriginList(List.of(), List.of()).allowed();
  private @Nullable String tag;
  private @Nullable HttpClient client;
  private boolean silent;
  private long timer = -1;

  PolledOrigins(
      Vertx vertx,
      ObjectMapper json,
      @ConfigProperty(name = "mizan.auth-url") String authUrl,
      @ConfigProperty(name = "mizan.allowed-origins-refresh") Duration refresh) {
    this.vertx = vertx;
    this.json = json;
    this.url = authUrl + "/.well-known/allowed-origins";
    this.refreshMs = refresh.toMillis();
  }

  void start(@Observes StartupEvent event) {
    client =
        vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2_000).setMaxPoolSize(1));
    refreshForEver();
  }

  @PreDestroy
  void stop() {
    vertx.cancelTimer(timer);
    if (client != null) {
      client.close();
    }
  }

  @Override
  public boolean isKnown(String origin) {
    return known.isKnown(origin);
  }

  @Override
  public boolean isOf(UUID companyId, String origin) {
    return known.isOf(companyId, origin);
  }

  private void refreshForEver() {
    fetch()
        .onSuccess(done -> again(refreshMs))
        .onFailure(
            failure -> {
              report(failure);
              again(Math.min(RETRY_MS, refreshMs));
            });
  }

  private void again(long delayMs) {
    timer = vertx.setTimer(delayMs, t -> refreshForEver());
  }

  private Future<Void> fetch() {
    var http = client;
    if (http == null) {
      return Future.failedFuture("not started");
    }
    var request =
        new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(url).setTimeout(2_000);
    if (tag != null) {
      request.putHeader(HttpHeaders.IF_NONE_MATCH, tag);
    }
    return http.request(request).compose(ready -> ready.send()).compose(this::read);
  }

  private Future<Void> read(HttpClientResponse response) {
    if (response.statusCode() == 304) {
      return Future.succeededFuture();
    }
    if (response.statusCode() != 200) {
      return Future.failedFuture("status " + response.statusCode());
    }
    return response.body().map(body -> learn(body.toString(), response.getHeader("ETag")));
  }

  private @Nullable Void learn(String body, @Nullable String newTag) {
    try {
      known = json.readValue(body, OriginList.class).allowed();
      tag = newTag;
      silent = false;
      return null;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable list of origins", e);
    }
  }

  private void report(Throwable failure) {
    if (!silent) {
      LOG.warnf("Allowed origins not read from %s: %s", url, failure.getMessage());
      silent = true;
    }
  }
}
