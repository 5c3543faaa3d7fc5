package dz.mizan.common.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses API keys that come from where they may not. Somebody may have stolen one, so the log says
 * so and auth is asked about the key from that address, which notes it in the company's audit
 * trail; once a minute for each key.
 */
@ApplicationScoped
class RefusedAddresses {
  private static final Logger LOG = Logger.getLogger(RefusedAddresses.class);

  private final Cache<UUID, Boolean> told =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();
  private final Introspection introspection;

  RefusedAddresses(Introspection introspection) {
    this.introspection = introspection;
  }

  /**
   * @throws AddressNotAllowed (as a failure) always
   */
  <T> Uni<T> refuse(Credential credential, Caller caller, @Nullable String address) {
    return tell(credential, caller, address)
        .chain(() -> Uni.createFrom().failure(new AddressNotAllowed(address)));
  }

  private Uni<Void> tell(Credential credential, Caller caller, @Nullable String address) {
    var key = caller.userId();
    if (key == null || told.asMap().putIfAbsent(key, true) != null) {
      return Uni.createFrom().voidItem();
    }
    LOG.warnf("API key %s of company %s came from an address it must not", key, caller.companyId());
    return introspection
        .introspect(credential.value(), address)
        .replaceWithVoid()
        .onFailure()
        .recoverWithNull();
  }
}
