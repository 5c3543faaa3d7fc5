package dz.mizan.auth.credential;

import dz.mizan.common.security.StaleCredentials;
import dz.mizan.common.security.VerificationKeys;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The changes of the last quarter of an hour, read from the database ten times a second and kept in
 * the order in which they were found. Each replica of auth has its own; a cursor of another one
 * begins anew.
 */
@ApplicationScoped
class CredentialChangeLog {
  private static final Logger LOG = Logger.getLogger(CredentialChangeLog.class);
  private static final long INTERVAL_MS = 100;
  private static final long RETRY_MS = 500;
  // Longer than tokens live, with all clocks' doubts.
  private static final Duration KEPT = Duration.ofMinutes(20);
  // A transaction may commit that much later than it noted its change.
  private static final Duration OVERLAP = Duration.ofSeconds(30);
  private static final String READ =
      "select subject, changed_at from credential_change where changed_at > $1 order by changed_at";

  private final Vertx vertx;
  private final Pool pool;
  private final StaleCredentials stale;
  private final VerificationKeys keys;
  private final UUID replica = UUID.randomUUID();
  private final Map<UUID, Entry> entries = new LinkedHashMap<>();
  private Instant newest = Instant.EPOCH;
  private long count;
  private volatile boolean isFailing;
  private volatile boolean stopped;

  CredentialChangeLog(
      Vertx vertx,
      @ReactiveDataSource("relay") Pool pool,
      StaleCredentials stale,
      VerificationKeys keys) {
    this.vertx = vertx;
    this.pool = pool;
    this.stale = stale;
    this.keys = keys;
  }

  private record Entry(long number, Instant changedAt) {}

  /** What a service has not seen yet, and where it stands then. */
  record Changes(String cursor, List<Change> changes) {}

  /** Somebody's rights changed. */
  record Change(UUID subject, Instant at) {}

  void start(@Observes StartupEvent event) {
    readForEver();
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  /**
   * The changes found since.
   *
   * @param cursor of the last answer; anything else begins anew
   * @throws ChangesNotRead if the database has not answered yet since the start
   */
  synchronized Changes after(String cursor) {
    if (!stale.isComplete()) {
      throw new ChangesNotRead();
    }
    long seen = numberOf(cursor);
    var found = new ArrayList<Change>();
    entries.forEach(
        (subject, entry) -> {
          if (entry.number() > seen) {
            found.add(new Change(subject, entry.changedAt()));
          }
        });
    return new Changes(replica + ":" + count, found);
  }

  private long numberOf(String cursor) {
    try {
      var prefix = replica + ":";
      return cursor.startsWith(prefix) ? Long.parseLong(cursor.substring(prefix.length())) : 0;
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }

  /** Reads what was committed up to now. */
  Uni<Void> read() {
    var since = newest.equals(Instant.EPOCH) ? Instant.now().minus(KEPT) : newest.minus(OVERLAP);
    return pool.preparedQuery(READ)
        .execute(Tuple.of(since.atOffset(ZoneOffset.UTC)))
        .invoke(this::learn)
        .replaceWithVoid();
  }

  private synchronized void learn(RowSet<Row> rows) {
    for (var row : rows) {
      var subject = row.getUUID("subject");
      var changedAt = row.get(OffsetDateTime.class, "changed_at").toInstant();
      var known = entries.get(subject);
      if (known == null || known.changedAt().isBefore(changedAt)) {
        entries.remove(subject); // to the end of the order
        entries.put(subject, new Entry(++count, changedAt));
        boolean isNews = stale.learn(subject, changedAt);
        if (isNews && subject.equals(VerificationKeys.KEY_SET)) {
          keys.renew();
        }
      }
      newest = changedAt.isAfter(newest) ? changedAt : newest;
    }
    var oldest = Instant.now().minus(KEPT);
    var eldest = entries.values().iterator();
    while (eldest.hasNext() && eldest.next().changedAt().isBefore(oldest)) {
      eldest.remove();
    }
    stale.complete();
  }

  private void readForEver() {
    read()
        .subscribe()
        .with(
            done -> {
              isFailing = false;
              again(INTERVAL_MS);
            },
            failure -> {
              if (!isFailing) {
                LOG.warnf("Changes of credentials not read: %s", failure.getMessage());
              }
              isFailing = true;
              again(RETRY_MS);
            });
  }

  private void again(long delayMs) {
    if (!stopped) {
      vertx.setTimer(delayMs, timer -> readForEver());
    }
  }
}
