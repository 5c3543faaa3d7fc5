package dz.mizan.inventory.stream;

import dz.mizan.inventory.stream.StockStream.Phase;
import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks for one company's changes while somebody listens, for all who do. Used on one thread, the
 * streams' context.
 */
class CompanyFeed {
  private static final Logger LOG = Logger.getLogger(CompanyFeed.class);
  private static final long INTERVAL_MS = 500;
  private static final long MIN_INTERVAL_MS = 100;
  private static final long MAX_PAUSE_MS = 5_000;

  private final UUID companyId;
  private final LevelChanges changes;
  private final Context context;
  private final Set<StockStream> streams = new LinkedHashSet<>();
  private boolean underWay;
  private boolean woken;
  private long lastBeganNs;
  private long lastTookMs;
  private long pauseMs;

  CompanyFeed(UUID companyId, LevelChanges changes, Context context) {
    this.companyId = companyId;
    this.changes = changes;
    this.context = context;
  }

  List<StockStream> streams() {
    return List.copyOf(streams);
  }

  boolean isEmpty() {
    return streams.isEmpty();
  }

  void add(StockStream stream) {
    streams.add(stream);
    look(0);
  }

  void remove(StockStream stream) {
    streams.remove(stream);
  }

  /** Something was committed, perhaps of this company. */
  void wake() {
    woken = true;
    look(MIN_INTERVAL_MS);
  }

  /** Time has passed. */
  void tick() {
    look(woken ? MIN_INTERVAL_MS : INTERVAL_MS);
    streams.forEach(this::readPage);
  }

  // A look that takes long is followed by a pause that is longer.
  private void look(long intervalMs) {
    long sinceMs = (System.nanoTime() - lastBeganNs) / 1_000_000;
    long neededMs = Math.max(intervalMs, Math.max(pauseMs, lastTookMs * 5));
    if (underWay || streams.isEmpty() || (sinceMs < neededMs && intervalMs > 0)) {
      return;
    }
    underWay = true;
    woken = false;
    lastBeganNs = System.nanoTime();
    var asked = new ArrayList<>(streams);
    asked.removeIf(s -> s.phase() == Phase.SNAPSHOT || s.phase() == Phase.ENDED);
    var cursors = new LinkedHashSet<StreamCursor>();
    asked.forEach(
        stream -> {
          var cursor = stream.cursor();
          if (cursor != null) {
            cursors.add(cursor);
          }
        });
    changes
        .since(companyId, cursors)
        .emitOn(step -> context.runOnContext(ignored -> step.run()))
        .subscribe()
        .with(found -> tell(asked, found), this::failed);
  }

  private void tell(List<StockStream> asked, LevelChanges.Found found) {
    underWay = false;
    pauseMs = 0;
    lastTookMs = (System.nanoTime() - lastBeganNs) / 1_000_000;
    for (var stream : asked) {
      var cursor = stream.cursor();
      if (stream.phase() == Phase.JOINING) {
        stream.begin(found.now());
      } else if (cursor != null) {
        var changed = found.since().get(cursor);
        if (changed == null) {
          stream.beginSnapshot(found.now());
        } else {
          stream.offer(changed, found.now());
        }
      }
      readPage(stream);
    }
  }

  private void failed(Throwable failure) {
    underWay = false;
    pauseMs = Math.min(Math.max(pauseMs * 2, INTERVAL_MS), MAX_PAUSE_MS);
    LOG.debugf("Stock levels not read, again in %d ms: %s", pauseMs, failure.toString());
  }

  /** Reads on in the snapshot of a stream that has taken all so far. */
  void readPage(StockStream stream) {
    if (!stream.takePage()) {
      return;
    }
    var listener = stream.listener();
    changes
        .page(companyId, listener.warehouseId(), listener.productId(), stream.lastOfPage())
        .emitOn(step -> context.runOnContext(ignored -> step.run()))
        .subscribe()
        .with(
            levels -> {
              stream.page(levels);
              readPage(stream);
            },
            failure -> stream.pageFailed());
  }
}
