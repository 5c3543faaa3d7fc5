package dz.mizan.inventory.stream;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream. What it has not taken yet is kept by level, the latest state of each; beyond
 * a bound the stream ends. Used on one thread, the streams' context.
 */
class StockStream {
  private static final int MAX_WAITING = 2 * LevelChanges.MAX_CHANGES;

  /** What it gets at the moment. */
  enum Phase {
    /** The place to begin from is not known yet. */
    JOINING,
    /** All levels, page by page; changes meanwhile come after that. */
    SNAPSHOT,
    /** Changes. */
    LIVE,
    ENDED
  }

  private final Listener listener;
  private final MultiEmitter<? super Frame> emitter;
  private final Function<Object, String> json;
  private final Queue<Frame> first = new ArrayDeque<>();
  private final LinkedHashMap<UUID, LevelEvent> waiting = new LinkedHashMap<>();
  private final long openedNs = System.nanoTime();
  private Phase phase;
  private @Nullable StreamCursor cursor;
  private boolean wantsSnapshot;
  private @Nullable UUID lastOfPage;
  private boolean pageUnderWay;

  StockStream(
      Listener listener, MultiEmitter<? super Frame> emitter, Function<Object, String> json) {
    this.listener = listener;
    this.emitter = emitter;
    this.json = json;
    this.cursor = listener.cursor();
    this.wantsSnapshot = listener.wantsSnapshot();
    this.phase = cursor == null ? Phase.JOINING : Phase.LIVE;
  }

  Listener listener() {
    return listener;
  }

  Phase phase() {
    return phase;
  }

  long openedNs() {
    return openedNs;
  }

  /** From where changes are to be found; null if it gets none at the moment. */
  @Nullable StreamCursor cursor() {
    return phase == Phase.LIVE ? cursor : null;
  }

  /** It begins at this point. */
  void begin(StreamCursor now) {
    if (wantsSnapshot) {
      beginSnapshot(now);
    } else {
      cursor = now;
      phase = Phase.LIVE;
      first.add(new Frame("ready", "{}", now.toString()));
      drain();
    }
  }

  /** Changes cannot be told one by one: all levels, as they are from now on. */
  void beginSnapshot(StreamCursor now) {
    phase = Phase.SNAPSHOT;
    cursor = now;
    lastOfPage = null;
    waiting.clear();
    first.clear();
    first.add(new Frame("snapshot", "{}", null));
    drain();
  }

  /** Whether the next page of the snapshot should be read: the client has taken the last one. */
  boolean takePage() {
    if (phase != Phase.SNAPSHOT || pageUnderWay || !first.isEmpty()) {
      return false;
    }
    pageUnderWay = true;
    return true;
  }

  @Nullable UUID lastOfPage() {
    return lastOfPage;
  }

  void page(List<LevelEvent> levels) {
    pageUnderWay = false;
    if (phase != Phase.SNAPSHOT) {
      return;
    }
    for (var level : levels) {
      first.add(new Frame("level", json.apply(level), null));
      lastOfPage = level.id();
    }
    if (levels.size() < LevelChanges.PAGE) {
      first.add(new Frame("snapshot-end", "{}", String.valueOf(cursor)));
      phase = Phase.LIVE;
    }
    drain();
  }

  void pageFailed() {
    pageUnderWay = false;
  }

  /** These have changed; the latest state of each is what it gets. */
  void offer(List<LevelEvent> changed, StreamCursor now) {
    for (var level : changed) {
      if (listener.wants(level)) {
        waiting.remove(level.id());
        waiting.put(level.id(), level);
      }
    }
    cursor = now;
    if (waiting.size() > MAX_WAITING) {
      end("too-slow");
    } else {
      drain();
    }
  }

  void heartbeat() {
    if (emitter.requested() > 0 && first.isEmpty() && waiting.isEmpty()) {
      var seen = phase == Phase.LIVE && cursor != null ? cursor.toString() : null;
      emitter.emit(Frame.comment("heartbeat", seen));
    }
  }

  void end(String reason) {
    if (phase != Phase.ENDED) {
      phase = Phase.ENDED;
      waiting.clear();
      first.clear();
      emitter.emit(new Frame("end", json.apply(new Reason(reason)), null));
      emitter.complete();
    }
  }

  /** The client is gone. */
  void gone() {
    phase = Phase.ENDED;
    waiting.clear();
    first.clear();
  }

  /** Sends what waits, as far as the client takes it. Only the last change brings the id along. */
  void drain() {
    while (emitter.requested() > 0 && !emitter.isCancelled() && phase != Phase.ENDED) {
      var frame = first.poll();
      if (frame != null) {
        emitter.emit(frame);
      } else if (!waiting.isEmpty()) {
        var level = waiting.pollFirstEntry().getValue();
        var seen = waiting.isEmpty() ? String.valueOf(cursor) : null;
        emitter.emit(new Frame("level", json.apply(level), seen));
      } else {
        return;
      }
    }
  }

  /** Why a stream ended. */
  @RegisterForReflection
  record Reason(String reason) {}
}
