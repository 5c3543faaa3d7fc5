package dz.mizan.auth.key;

import dz.mizan.common.security.VerificationKeys;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jspecify.annotations.Nullable;

/**
 * The keys in use, as last read from the database: at start, each minute, and when a token names an
 * unknown key, but then at most once in two seconds. Whoever finds no key that can sign, or that
 * the newest has signed long enough, adds one.
 */
@Startup
@ApplicationScoped
public class SigningKeys implements VerificationKeys {
  private static final Logger LOG = Logger.getLogger(SigningKeys.class);
  private static final long REFRESH_MS = 60_000;
  // What another replica has just added may begin in this one's future.
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
  private static final long RETRY_MS = 1_000;
  private static final long ON_DEMAND_INTERVAL_NS = Duration.ofSeconds(2).toNanos();

  private final Vertx vertx;
  private final SigningKeyStore store;
  private volatile List<SigningKey> keys = List.of();
  private volatile long nextOnDemand = System.nanoTime();
  private volatile boolean stopped;

  SigningKeys(Vertx vertx, SigningKeyStore store) {
    this.vertx = vertx;
    this.store = store;
  }

  @PostConstruct
  void start() {
    refreshForEver();
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  @Override
  public Uni<Void> learn(String keyId) {
    if (find(keyId) != null || System.nanoTime() - nextOnDemand < 0) {
      return Uni.createFrom().voidItem();
    }
    nextOnDemand = System.nanoTime() + ON_DEMAND_INTERVAL_NS;
    return load().onFailure().invoke(SigningKeys::report).onFailure().recoverWithNull();
  }

  @Override
  public @Nullable PublicKey find(String keyId) {
    return published().stream()
        .filter(key -> key.id().toString().equals(keyId))
        .findFirst()
        .map(SigningKey::publicKey)
        .orElse(null);
  }

  @Override
  public boolean areKnown() {
    return !published().isEmpty();
  }

  /**
   * The key to sign with now.
   *
   * @throws KeysNotReady if none is known yet
   */
  SigningKey current() {
    var now = Instant.now();
    return keys.stream().filter(key -> key.maySign(now)).findFirst().orElseThrow(KeysNotReady::new);
  }

  /**
   * The public keys as JWKS (RFC 7517).
   *
   * @throws KeysNotReady if none is known yet
   */
  String keySet() {
    if (!areKnown()) {
      throw new KeysNotReady();
    }
    return new JsonWebKeySet(published().stream().map(SigningKey::published).toList()).toJson();
  }

  private List<SigningKey> published() {
    var now = Instant.now();
    return keys.stream().filter(key -> key.isPublished(now)).toList();
  }

  private void refreshForEver() {
    refresh()
        .subscribe()
        .with(
            done -> again(REFRESH_MS),
            failure -> {
              report(failure);
              again(RETRY_MS);
            });
  }

  private void again(long delayMs) {
    if (!stopped) {
      vertx.setTimer(delayMs, timer -> refreshForEver());
    }
  }

  /** Reads the keys, and adds one first if one is due. */
  Uni<Void> refresh() {
    return load()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .chain(() -> addIfDue(Instant.now()));
  }

  private Uni<Void> addIfDue(Instant now) {
    if (keys.isEmpty()) {
      return store.add(1, now).chain(this::load);
    }
    var newest = keys.getFirst();
    var canSign = keys.stream().anyMatch(key -> key.maySign(now.plus(CLOCK_SKEW)));
    if (canSign && !newest.needsSuccessor(now)) {
      return Uni.createFrom().voidItem();
    }
    if (!canSign) {
      LOG.warn("No signing key in force can be decrypted: adding one that signs at once");
    }
    var signsFrom = canSign ? now.plus(SigningKey.LEAD) : now;
    return store.add(newest.generation() + 1, signsFrom).chain(this::load);
  }

  private Uni<Void> load() {
    return store.load().invoke(found -> keys = found).replaceWithVoid();
  }

  private static void report(Throwable failure) {
    LOG.warnf("Signing keys not read: %s", failure.getMessage());
  }
}
