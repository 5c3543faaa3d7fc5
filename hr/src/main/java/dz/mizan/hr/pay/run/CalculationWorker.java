package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.reactive.BesideRequests;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
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

  private final CompanyTransactions transactions;
  private final ClaimCalculation claim;
  private final Calculation calculation;
  private final BesideRequests<Task> beside;

  CalculationWorker(
      Vertx vertx,
      CompanyTransactions transactions,
      ClaimCalculation claim,
      Calculation calculation) {
    this.beside =
        new BesideRequests<>(vertx, AT_ONCE, PATIENCE, (task, alive) -> work(task, alive));
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
    beside.add(new Task(companyId, runId, calculation));
  }

  /** Has a calculation begun anew that somebody has left; returns at once. */
  void takeOver(UUID companyId, UUID runId) {
    beside.add(new Task(companyId, runId, null));
  }

  private Uni<Void> work(Task task, Runnable alive) {
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
                    : pieces(task, claimed.get(), alive)
                        .onFailure()
                        .recoverWithUni(
                            failure -> giveUp(task, claimed.get().calculation(), failure)));
  }

  // Each piece is a transaction of its own; a loop without growing stacks.
  private Uni<Void> pieces(Task task, ClaimCalculation.Claimed claimed, Runnable alive) {
    return Uni.createFrom()
        .deferred(
            () ->
                transactions.run(
                    task.companyId(),
                    () -> calculation.next(claimed.context(), claimed.calculation())))
        .invoke(alive)
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
