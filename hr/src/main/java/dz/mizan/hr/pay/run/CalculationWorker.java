package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does large calculations beside the requests, piece by piece, two at once in this process. What it
 * leaves undone because the process ends is begun anew by {@link ContinueCalculations}.
 */
@ApplicationScoped
class CalculationWorker {
  private static final Logger LOG = Logger.getLogger(CalculationWorker.class);
  private static final int AT_ONCE = 2;

  // Longer than any piece takes: a statement that hangs must not keep a place for ever.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Vertx vertx;
  private final CompanyTransactions transactions;
  private final ClaimCalculation claim;
  private final Calculation calculation;
  private final Places<Task> places = new Places<>(AT_ONCE, PATIENCE, System::nanoTime);

  CalculationWorker(
      Vertx vertx,
      CompanyTransactions transactions,
      ClaimCalculation claim,
      Calculation calculation) {
    this.vertx = vertx;
    this.transactions = transactions;
    this.claim = claim;
    this.calculation = calculation;
  }

  /**
   * A run to be calculated.
   *
   * @param calculation that was begun and is to be done; null for one that was left
   */
  private record Task(UUID companyId, UUID runId, @Nullable UUID calculation) {}

  /** Has that calculation done, after the transaction that locks the run; returns at once. */
  void wake(UUID companyId, UUID runId, UUID calculation) {
    add(new Task(companyId, runId, calculation));
  }

  /** Has a calculation begun anew that somebody has left; returns at once. */
  void takeOver(UUID companyId, UUID runId) {
    add(new Task(companyId, runId, null));
  }

  private void add(Task task) {
    places.await(task);
    beginNext();
  }

  private void beginNext() {
    var place = places.next();
    if (place == null) {
      return;
    }
    var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        ignored ->
            work(place)
                .onTermination()
                .invoke(() -> end(place))
                .subscribe()
                .with(
                    done -> {},
                    failure ->
                        LOG.errorf(failure, "Payroll run %s broke down", place.task().runId())));
  }

  private void end(Places.Place<Task> place) {
    places.end(place);
    beginNext();
  }

  private Uni<Void> work(Places.Place<Task> place) {
    var task = place.task();
    Caller.system(task.companyId()).enter();
    return transactions
        .run(task.companyId(), () -> claim.handle(task.runId(), task.calculation()))
        .onFailure(Refusal.class)
        .recoverWithUni(
            refusal -> giveUp(task, task.calculation(), refusal).replaceWith(Optional.empty()))
        .chain(
            claimed ->
                claimed.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : pieces(place, claimed.get())
                        .onFailure()
                        .recoverWithUni(
                            failure -> giveUp(task, claimed.get().calculation(), failure)));
  }

  // Each piece is a transaction of its own; a loop without growing stacks.
  private Uni<Void> pieces(Places.Place<Task> place, ClaimCalculation.Claimed claimed) {
    return Uni.createFrom()
        .deferred(
            () ->
                transactions.run(
                    place.task().companyId(),
                    () -> calculation.next(claimed.context(), claimed.calculation())))
        .invoke(() -> places.alive(place))
        .repeat()
        .whilst(more -> more)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> giveUp(Task task, @Nullable UUID calculation, Throwable failure) {
    var code = failure instanceof Refusal refusal ? refusal.code() : "internal-error";
    LOG.errorf(failure, "Payroll run %s is not calculated: %s", task.runId(), code);
    return transactions.run(task.companyId(), () -> claim.end(task.runId(), calculation, code));
  }
}
