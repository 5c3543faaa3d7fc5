package dz.mizan.common.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * Whose rights changed lately. A token that was issued before its session, user or company changed
 * says nothing any more: auth has to be asked (ADR 12). Kept for longer than tokens live.
 */
@ApplicationScoped
public class StaleCredentials {
  private static final Duration KEPT = Duration.ofMinutes(20);
  // Clocks of auth's replicas and of its database differ; whoever is in doubt asks.
  private static final Duration DOUBT = Duration.ofSeconds(30);

  private final Cache<UUID, Change> changes = Caffeine.newBuilder().expireAfterWrite(KEPT).build();
  private volatile boolean known;
  private volatile long newestNs = System.nanoTime();

  private record Change(Instant changedAt, long learnedNs) {}

  /**
   * Takes in a change; one that is known already has no effect.
   *
   * @return whether it was news
   */
  public boolean learn(UUID subject, Instant changedAt) {
    var before = changes.getIfPresent(subject);
    if (before != null && !before.changedAt().isBefore(changedAt)) {
      return false;
    }
    long nowNs = System.nanoTime();
    changes.put(subject, new Change(changedAt, nowNs));
    newestNs = nowNs;
    return true;
  }

  /** All changes up to now have been taken in once. */
  public void complete() {
    known = true;
  }

  /** Whether the changes have been read at all: before that nothing can be trusted. */
  public boolean isComplete() {
    return known;
  }

  /** Whether the subject changed at all, lately. */
  public boolean isChanged(UUID subject) {
    return changes.getIfPresent(subject) != null;
  }

  /** Whether any change was learned since, whoever's. */
  boolean learnedSince(long sinceNs) {
    return newestNs - sinceNs > 0;
  }

  /** Whether a token issued then may be out of date. */
  boolean mayPredateChange(Collection<UUID> subjects, Instant issuedAt) {
    if (!known) {
      return true;
    }
    for (var subject : subjects) {
      var change = changes.getIfPresent(subject);
      if (change != null && change.changedAt().plus(DOUBT).isAfter(issuedAt)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a change was learned since.
   *
   * @param sinceNs {@link System#nanoTime()} when the question was asked whose answer is kept
   */
  public boolean changedSince(Collection<UUID> subjects, long sinceNs) {
    for (var subject : subjects) {
      var change = changes.getIfPresent(subject);
      if (change != null && change.learnedNs() - sinceNs > 0) {
        return true;
      }
    }
    return false;
  }
}
