package dz.mizan.inventory.stock;

import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.reactive.Together;
import dz.mizan.inventory.stock.MoveStock.Made;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Movements that are asked for at the same time share a round trip and a commit, per company. Each
 * has its own outcome; if a batch fails as a whole, its movements are tried one by one (ADR 19).
 */
@ApplicationScoped
class MovementQueue {
  private static final int LARGEST_BATCH = 64;
  private static final int BATCHES_UNDER_WAY = 2;
  private static final int ATTEMPTS = 5;

  private final MovementBatch batch;
  private final OutboxSignal signal;
  private final Together<UUID, Waiting> together =
      new Together<>(LARGEST_BATCH, BATCHES_UNDER_WAY, this::move);

  MovementQueue(MovementBatch batch, OutboxSignal signal) {
    this.batch = batch;
    this.signal = signal;
  }

  private record Waiting(MovementRequest change, UniEmitter<? super Made> emitter, int attempt) {
    Waiting again() {
      return new Waiting(change, emitter, attempt + 1);
    }
  }

  /**
   * @throws dz.mizan.common.problem.Refusal if the ledger does not let the movement through
   */
  Uni<Made> move(UUID companyId, MovementRequest change) {
    return Uni.createFrom()
        .<Made>emitter(emitter -> together.add(companyId, new Waiting(change, emitter, 1)))
        .emitOn(CallingContext.resume());
  }

  private Uni<Void> move(UUID companyId, List<Waiting> movements) {
    return batch
        .handle(companyId, movements.stream().map(Waiting::change).toList())
        .invoke(outcomes -> tell(companyId, movements, outcomes))
        .replaceWithVoid()
        .onFailure()
        .recoverWithUni(failure -> settle(companyId, movements, failure));
  }

  private void tell(UUID companyId, List<Waiting> movements, List<MovementBatch.Outcome> outcomes) {
    signal.raise();
    for (var outcome : outcomes) {
      var movement = movements.get(outcome.ordinal());
      if (outcome.isToBeTriedAgain() && movement.attempt() < ATTEMPTS) {
        together.add(companyId, movement.again());
      } else if (outcome.refusal() != null) {
        movement.emitter().fail(outcome.refusal());
      } else {
        movement.emitter().complete(outcome.made());
      }
    }
  }

  /** A deadlock is tried again; one bad movement must not fail its neighbours. */
  private Uni<Void> settle(UUID companyId, List<Waiting> movements, Throwable failure) {
    if (movements.size() > 1 && !SqlFailures.isUnavailable(failure)) {
      Uni<Void> oneByOne = Uni.createFrom().voidItem();
      for (var movement : movements) {
        oneByOne = oneByOne.chain(() -> move(companyId, List.of(movement)));
      }
      return oneByOne;
    }
    for (var movement : movements) {
      if (SqlFailures.isRetriable(failure) && movement.attempt() < ATTEMPTS) {
        together.add(companyId, movement.again());
      } else {
        movement.emitter().fail(RefusedMovement.of(failure, i -> movement.change().subject()));
      }
    }
    return Uni.createFrom().voidItem();
  }
}
