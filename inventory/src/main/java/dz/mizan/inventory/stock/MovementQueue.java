package dz.mizan.inventory.stock;

import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.reactive.CallingContext;
import dz.mizan.inventory.stock.MoveStock.Made;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Movements that are asked for at the same time share a round trip and a commit, per company.
 * Nobody waits for company: what comes while a batch is under way goes with the next one. Each has
 * its own outcome; if a batch fails as a whole, its movements are tried one by one (ADR 19).
 */
@ApplicationScoped
class MovementQueue {
  private static final int BATCH = 64;
  private static final int UNDER_WAY = 2;
  private static final int ATTEMPTS = 5;

  private final MovementBatch batch;
  private final OutboxSignal signal;
  private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();

  MovementQueue(MovementBatch batch, OutboxSignal signal) {
    this.batch = batch;
    this.signal = signal;
  }

  /**
   * @throws dz.mizan.common.problem.Refusal if the ledger does not let the movement through
   */
  Uni<Made> move(UUID companyId, MovementRequest change) {
    return Uni.createFrom()
        .<Made>emitter(emitter -> add(companyId, new Waiting(change, emitter, 1)))
        .emitOn(CallingContext.resume());
  }

  private record Waiting(MovementRequest change, UniEmitter<? super Made> emitter, int attempt) {
    Waiting again() {
      return new Waiting(change, emitter, attempt + 1);
    }
  }

  /** The movements of one company; guarded by itself. */
  private static final class Lane {
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private int underWay;
  }

  private void add(UUID companyId, Waiting movement) {
    lanes.compute(
        companyId,
        (id, known) -> {
          var lane = known == null ? new Lane() : known;
          lane.waiting.add(movement);
          return lane;
        });
    next(companyId);
  }

  private void next(UUID companyId) {
    var taken = new ArrayList<Waiting>();
    lanes.computeIfPresent(
        companyId,
        (id, lane) -> {
          if (lane.underWay < UNDER_WAY && !lane.waiting.isEmpty()) {
            lane.underWay++;
            while (taken.size() < BATCH && !lane.waiting.isEmpty()) {
              taken.add(lane.waiting.poll());
            }
          }
          return lane.underWay == 0 && lane.waiting.isEmpty() ? null : lane;
        });
    if (!taken.isEmpty()) {
      run(companyId, taken);
    }
  }

  private void run(UUID companyId, List<Waiting> movements) {
    batch
        .handle(companyId, movements.stream().map(Waiting::change).toList())
        .subscribe()
        .with(
            outcomes -> {
              signal.raise();
              leave(companyId);
              tell(companyId, movements, outcomes);
            },
            failure -> {
              leave(companyId);
              settle(companyId, movements, failure);
            });
  }

  private void leave(UUID companyId) {
    lanes.computeIfPresent(
        companyId,
        (id, lane) -> {
          lane.underWay--;
          return lane;
        });
    next(companyId);
  }

  private void tell(UUID companyId, List<Waiting> movements, List<MovementBatch.Outcome> outcomes) {
    for (var outcome : outcomes) {
      var movement = movements.get(outcome.ordinal());
      if (outcome.isToBeTriedAgain() && movement.attempt() < ATTEMPTS) {
        add(companyId, movement.again());
      } else if (outcome.refusal() != null) {
        movement.emitter().fail(outcome.refusal());
      } else {
        movement.emitter().complete(outcome.made());
      }
    }
  }

  /** A deadlock is tried again; one bad movement must not fail its neighbours. */
  private void settle(UUID companyId, List<Waiting> movements, Throwable failure) {
    for (var movement : movements) {
      if (SqlFailures.isRetriable(failure) && movement.attempt() < ATTEMPTS) {
        add(companyId, movement.again());
      } else if (movements.size() > 1 && !SqlFailures.isUnavailable(failure)) {
        alone(companyId, movement);
      } else {
        movement.emitter().fail(RefusedMovement.of(failure, i -> movement.change().subject()));
      }
    }
  }

  private void alone(UUID companyId, Waiting movement) {
    batch
        .handle(companyId, List.of(movement.change()))
        .subscribe()
        .with(
            outcomes -> {
              signal.raise();
              tell(companyId, List.of(movement), outcomes);
            },
            failure -> settle(companyId, List.of(movement), failure));
  }
}
