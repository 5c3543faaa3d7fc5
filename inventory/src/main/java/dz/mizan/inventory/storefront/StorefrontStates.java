package dz.mizan.inventory.storefront;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.mizan.common.reactive.CallingContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which companies have a storefront, and how often what it shows has changed. */
@ApplicationScoped
class StorefrontStates {
  private static final int COMPANIES = 10_000;

  private final Pool pool;
  private final long freshNs;
  // Strangers ask for whatever id they like: bounded.
  private final Cache<UUID, Known> known =
      Caffeine.newBuilder().maximumSize(COMPANIES).executor(Runnable::run).build();

  /**
   * @param freshness how long what was read is believed
   */
  StorefrontStates(
      Pool pool, @ConfigProperty(name = "mizan.storefront.freshness") Duration freshness) {
    this.pool = pool;
    this.freshNs = freshness.toNanos();
  }

  /**
   * @param generation counts the changes
   */
  record State(boolean isEnabled, long generation) {}

  /** What was asked, and what came of it if that is known already. */
  private static final class Known {
    private final Uni<State> asked;
    private final long askedNs;
    private volatile @Nullable State answer;

    Known(Uni<State> read, long askedNs) {
      this.asked = read.invoke(state -> answer = state).memoize().indefinitely();
      this.askedNs = askedNs;
    }

    // Others' questions are answered on their context, from where one has to come back.
    Uni<State> state() {
      var state = answer;
      return state == null ? asked.emitOn(CallingContext.resume()) : Uni.createFrom().item(state);
    }
  }

  /** The state as it is, or was a moment ago; those who ask at once share one question. */
  Uni<State> find(UUID companyId) {
    long nowNs = System.nanoTime();
    var found = known.getIfPresent(companyId);
    if (found != null && nowNs - found.askedNs < freshNs) {
      return found.state();
    }
    var next =
        new Known(
            read(companyId).onFailure().invoke(failure -> known.invalidate(companyId)), nowNs);
    if (freshNs > 0) {
      known.put(companyId, next);
    }
    return next.state();
  }

  private Uni<State> read(UUID companyId) {
    return pool.preparedQuery("select is_enabled, generation from storefront_state($1)")
        .execute(Tuple.of(companyId))
        .map(rows -> rows.iterator().next())
        .map(row -> new State(row.getBoolean(0), row.getLong(1)));
  }
}
