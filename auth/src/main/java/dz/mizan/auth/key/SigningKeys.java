package dz.mizan.auth.key;

import dz.mizan.common.reactive.SharedRead;
import dz.mizan.common.security.StaleCredentials;
import dz.mizan.common.security.VerificationKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jspecify.annotations.Nullable;

/**
 * The keys in use, as last read from the database: at start, each minute, when another replica has
 * changed them, and when a token names an unknown key, but then at most once in two seconds.
 */
@ApplicationScoped
public class SigningKeys implements VerificationKeys {
  private static final Logger LOG = Logger.getLogger(SigningKeys.class);
  private static final Duration ON_DEMAND_INTERVAL = Duration.ofSeconds(2);
  // Much longer than the tokens that it signed last.
  private static final Duration PUBLISHED_AFTER_SUCCESSION = Duration.ofDays(1);

  private final SigningKeyStore store;
  private final StaleCredentials stale;
  private final SharedRead<List<SigningKey>> read;
  private volatile List<SigningKey> keys = List.of();

  SigningKeys(SigningKeyStore store, StaleCredentials stale) {
    this.store = store;
    this.stale = stale;
    read = new SharedRead<>(store::load, this::take, ON_DEMAND_INTERVAL);
  }

  @Override
  public Uni<Void> learn(String keyId) {
    return find(keyId) != null ? Uni.createFrom().voidItem() : quietly(read.soon());
  }

  @Override
  public void renew() {
    quietly(read.now()).subscribe().with(done -> {});
  }

  @Override
  public @Nullable PublicKey find(String keyId) {
    return published().stream()
        .filter(key -> key.id().toString().equals(keyId))
        // Withdrawn by another replica a moment ago; what was read may be older.
        .filter(key -> !stale.isChanged(key.id()))
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
    return published().stream()
        .filter(key -> key.maySign(now))
        .findFirst()
        .orElseThrow(KeysNotReady::new);
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

  /** All keys that are on record, newest first. */
  List<SigningKey> all() {
    return keys;
  }

  // Newest first; ends with the last one whose tokens may still be about.
  private List<SigningKey> published() {
    var now = Instant.now();
    var published = new ArrayList<SigningKey>();
    for (var key : keys) {
      if (key.isPublished(now)) {
        published.add(key);
      }
      if (key.maySign(now.minus(PUBLISHED_AFTER_SUCCESSION))) {
        break;
      }
    }
    return published;
  }

  /** Reads the keys. */
  Uni<Void> read() {
    return read.now();
  }

  // While the field keys rotate another replica may encrypt under one that this one lacks yet.
  private void take(List<SigningKey> found) {
    var before = keys.stream().collect(Collectors.toMap(SigningKey::id, Function.identity()));
    keys = found.stream().map(key -> key.remembering(before.getOrDefault(key.id(), key))).toList();
  }

  private static Uni<Void> quietly(Uni<Void> reading) {
    return reading
        .onFailure()
        .invoke(failure -> LOG.warnf("Signing keys not read: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }
}
