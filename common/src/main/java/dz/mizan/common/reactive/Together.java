package dz.mizan.common.reactive;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Has what is asked for at the same time done together, so that it shares a round trip. Nothing
 * waits for company: what comes while enough is under way goes with the next batch (ADR 19).
 *
 * @param <K> what may share a batch: mostly the company
 * @param <T> a request, which knows whom to answer
 */
public final class Together<K, T> {
  private final int largestBatch;
  private final int batchesUnderWay;
  private final BiFunction<K, List<T>, Uni<Void>> work;
  private final Map<K, Lane<T>> lanes = new ConcurrentHashMap<>();

  /**
   * @param largestBatch requests in a batch at most
   * @param batchesUnderWay of one key at a time
   * @param work answers each request of a batch, and ends when the next batch may go
   */
  public Together(int largestBatch, int batchesUnderWay, BiFunction<K, List<T>, Uni<Void>> work) {
    this.largestBatch = largestBatch;
    this.batchesUnderWay = batchesUnderWay;
    this.work = work;
  }

  /** The requests of one key; changed inside of {@code lanes.compute} only. */
  private static final class Lane<T> {
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private int underWay;
  }

  /** Adds a request to the next batch. */
  public void add(K key, T request) {
    lanes.compute(
        key,
        (same, known) -> {
          var lane = known == null ? new Lane<T>() : known;
          lane.waiting.add(request);
          return lane;
        });
    next(key);
  }

  private void next(K key) {
    var batch = new ArrayList<T>();
    lanes.computeIfPresent(
        key,
        (same, lane) -> {
          if (lane.underWay < batchesUnderWay && !lane.waiting.isEmpty()) {
            lane.underWay++;
            while (batch.size() < largestBatch && !lane.waiting.isEmpty()) {
              batch.add(lane.waiting.remove());
            }
          }
          return lane.underWay == 0 && lane.waiting.isEmpty() ? null : lane;
        });
    if (!batch.isEmpty()) {
      work.apply(key, batch)
          .onTermination()
          .invoke(() -> leave(key))
          .subscribe()
          .with(ended -> {}, failure -> {});
    }
  }

  private void leave(K key) {
    lanes.computeIfPresent(
        key,
        (same, lane) -> {
          lane.underWay--;
          return lane;
        });
    next(key);
  }
}
