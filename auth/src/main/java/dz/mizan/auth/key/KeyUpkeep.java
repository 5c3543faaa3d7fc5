package dz.mizan.auth.key;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jboss.logging.Logger;

/**
 * Sees each minute that there is a key that signs, and a standby, published long before it signs:
 * whenever a key has to go, also at once, everybody knows its successor already. Whoever finds that
 * one is missing adds it.
 */
@Startup
@ApplicationScoped
class KeyUpkeep {
  private static final Logger LOG = Logger.getLogger(KeyUpkeep.class);
  private static final long INTERVAL_MS = 60_000;
  private static final long RETRY_MS = 1_000;
  // What another replica has just added may begin in this one's future.
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
  // One that takes over so soon needs a standby itself; no lead of a rotation is longer.
  private static final Duration NO_LONGER_STANDBY = Duration.ofDays(1);

  private final Vertx vertx;
  private final SigningKeys keys;
  private final SigningKeyStore store;
  private volatile boolean stopped;

  KeyUpkeep(Vertx vertx, SigningKeys keys, SigningKeyStore store) {
    this.vertx = vertx;
    this.keys = keys;
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

  private void refreshForEver() {
    refresh()
        .subscribe()
        .with(
            done -> again(INTERVAL_MS),
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

  /** Reads the keys, adds those that are due, and encrypts anew what is to be. */
  Uni<Void> refresh() {
    return keys.read()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .chain(() -> addWhatIsDue(Instant.now()))
        .chain(store::encryptAnew)
        .invoke(
            renewed -> {
              if (renewed > 0) {
                LOG.infof("%d signing keys are now encrypted under the current field key", renewed);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> addWhatIsDue(Instant now) {
    var signing = keys.all().stream().filter(key -> key.maySign(now.plus(CLOCK_SKEW))).findFirst();
    if (signing.isEmpty()) {
      if (!keys.all().isEmpty()) {
        LOG.warn("No signing key in force can be decrypted: adding one that signs at once");
      }
      return add(now);
    }
    if (keys.all().stream().noneMatch(key -> key.isStandby(now.plus(NO_LONGER_STANDBY)))) {
      var soonest = now.plus(SigningKey.LEAD);
      var regular = successionAfter(now.plus(NO_LONGER_STANDBY));
      return add(regular.isAfter(soonest) ? regular : soonest);
    }
    return Uni.createFrom().voidItem();
  }

  private Instant successionAfter(Instant now) {
    return keys.all().stream()
        .filter(key -> key.maySign(now))
        .map(SigningKey::signsFrom)
        .max(Comparator.naturalOrder())
        .orElse(now)
        .plus(SigningKey.SIGNS_FOR);
  }

  // And then whatever else is due; a replica that was faster may have added it.
  private Uni<Void> add(Instant signsFrom) {
    int generation = keys.all().isEmpty() ? 1 : keys.all().getFirst().generation() + 1;
    return store
        .add(generation, signsFrom)
        .chain(keys::read)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .chain(() -> addWhatIsDue(Instant.now()));
  }

  private static void report(Throwable failure) {
    LOG.warnf("Signing keys not seen to: %s", failure.getMessage());
  }
}
