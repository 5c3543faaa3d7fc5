package dz.mizan.common.security;

import dz.mizan.common.reactive.SharedRead;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.PublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The keys of auth's {@code /.well-known/jwks.json}. Read at start, once a minute, when the feed of
 * changes says so, and when a token names an unknown key, but then at most once in two seconds:
 * strangers can make up key ids.
 */
@DefaultBean
@ApplicationScoped
class JwksKeys implements VerificationKeys {
  private static final Logger LOG = Logger.getLogger(JwksKeys.class);
  private static final String KEY_SET_PATH = "/.well-known/jwks.json";
  private static final long REFRESH_MS = 60_000;
  private static final long RETRY_MS = 1_000;
  private static final long REPORT_AGAIN_NS = Duration.ofMinutes(1).toNanos();
  private static final Duration ON_DEMAND_INTERVAL = Duration.ofSeconds(2);

  private final Vertx vertx;
  private final AuthClient auth;
  private final StaleCredentials stale;
  private final SharedRead<String> read =
      new SharedRead<>(this::fetch, this::take, ON_DEMAND_INTERVAL);
  private volatile Map<String, PublicKey> keys = Map.of();
  private long timer = -1;
  private volatile String reported = "";
  private volatile long reportedNs;

  JwksKeys(Vertx vertx, AuthClient auth, StaleCredentials stale) {
    this.vertx = vertx;
    this.auth = auth;
    this.stale = stale;
  }

  void start(@Observes StartupEvent event) {
    refreshForEver();
  }

  @PreDestroy
  void stop() {
    vertx.getDelegate().cancelTimer(timer);
  }

  @Override
  public Uni<Void> learn(String keyId) {
    return keys.containsKey(keyId) ? Uni.createFrom().voidItem() : quietly(read.soon());
  }

  @Override
  public void renew() {
    quietly(read.now()).subscribe().with(done -> {});
  }

  @Override
  public @Nullable PublicKey find(String keyId) {
    var key = keys.get(keyId);
    // Withdrawn: the answer that we read it from may have been older.
    return key == null || stale.isChanged(UUID.fromString(keyId)) ? null : key;
  }

  @Override
  public boolean areKnown() {
    return !keys.isEmpty();
  }

  private Uni<Void> quietly(Uni<Void> reading) {
    return reading.onFailure().invoke(this::report).onFailure().recoverWithNull();
  }

  private void refreshForEver() {
    read.now()
        .subscribe()
        .with(
            done -> timer = vertx.getDelegate().setTimer(REFRESH_MS, t -> refreshForEver()),
            failure -> {
              report(failure);
              timer = vertx.getDelegate().setTimer(RETRY_MS, t -> refreshForEver());
            });
  }

  private Uni<String> fetch() {
    return auth.get(KEY_SET_PATH).map(Object::toString);
  }

  private void take(String json) {
    keys = parse(json);
  }

  private static Map<String, PublicKey> parse(String json) {
    try {
      var found = new HashMap<String, PublicKey>();
      for (var key : new JsonWebKeySet(json).getJsonWebKeys()) {
        if (key instanceof PublicJsonWebKey rsa && key.getKeyId() != null) {
          found.put(UUID.fromString(key.getKeyId()).toString(), rsa.getPublicKey());
        }
      }
      return Map.copyOf(found);
    } catch (JoseException e) {
      throw new IllegalStateException("unreadable key set", e);
    }
  }

  // What stays the same is said once a minute, not at each attempt.
  private void report(Throwable failure) {
    var reason = String.valueOf(failure.getMessage());
    if (reason.equals(reported) && System.nanoTime() - reportedNs < REPORT_AGAIN_NS) {
      return;
    }
    reported = reason;
    reportedNs = System.nanoTime();
    LOG.warnf("Keys of auth not read from %s: %s", auth.urlOf(KEY_SET_PATH), reason);
  }
}
