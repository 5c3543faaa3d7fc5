package dz.mizan.common.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Reads from auth, some six times a second, whose rights changed. While auth is away tokens hold as
 * they were, for at most the quarter of an hour that they live.
 */
@DefaultBean
@ApplicationScoped
class CredentialFeed {
  private static final Logger LOG = Logger.getLogger(CredentialFeed.class);
  private static final long INTERVAL_MS = 150;
  private static final long RETRY_MS = 1_000;

  private final Vertx vertx;
  private final AuthClient auth;
  private final StaleCredentials stale;
  private final VerificationKeys keys;
  private final ObjectMapper json;
  private String cursor = "";
  private boolean failing;
  private volatile boolean stopped;

  CredentialFeed(
      Vertx vertx,
      AuthClient auth,
      StaleCredentials stale,
      VerificationKeys keys,
      ObjectMapper json) {
    this.vertx = vertx;
    this.auth = auth;
    this.stale = stale;
    this.keys = keys;
    this.json = json;
  }

  void start(@Observes StartupEvent event) {
    readForEver();
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  private void readForEver() {
    read()
        .subscribe()
        .with(
            done -> {
              failing = false;
              again(INTERVAL_MS);
            },
            failure -> {
              report(failure);
              again(RETRY_MS);
            });
  }

  private void again(long delayMs) {
    if (!stopped) {
      vertx.getDelegate().setTimer(delayMs, timer -> readForEver());
    }
  }

  private Uni<Void> read() {
    return auth.get("/.well-known/credential-changes?after=" + cursor)
        .invoke(body -> learn(parse(body.toString())))
        .replaceWithVoid();
  }

  private void learn(JsonNode answer) {
    for (var change : answer.path("changes")) {
      var subject = UUID.fromString(change.path("subject").asText());
      boolean isNews = stale.learn(subject, Instant.parse(change.path("at").asText()));
      if (isNews && subject.equals(VerificationKeys.KEY_SET)) {
        keys.renew();
      }
    }
    cursor = answer.path("cursor").asText();
    stale.complete();
  }

  private JsonNode parse(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable changes", e);
    }
  }

  private void report(Throwable failure) {
    if (!failing && !stopped) {
      failing = true;
      LOG.warnf("Changes of credentials not read from auth: %s", failure.getMessage());
    }
  }
}
