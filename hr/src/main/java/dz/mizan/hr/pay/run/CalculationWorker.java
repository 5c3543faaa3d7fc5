package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.gather.RunContext;
import dz.mizan.hr.pay.gather.RunContexts;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does large calculations beside the requests, piece by piece, two at once in this process. What it
 * leaves undone because the process ends is gone on with by {@link ContinueCalculations}.
 */
@ApplicationScoped
class CalculationWorker {
  private static final Logger LOG = Logger.getLogger(CalculationWorker.class);
  private static final int AT_ONCE = 2;

  private final Vertx vertx;
  private final CompanyTransactions transactions;
  private final RunContexts contexts;
  private final Calculation calculation;
  private final Set<Task> waiting = new LinkedHashSet<>();
  private final Set<Task> running = new HashSet<>();

  CalculationWorker(
      Vertx vertx,
      CompanyTransactions transactions,
      RunContexts contexts,
      Calculation calculation) {
    this.vertx = vertx;
    this.transactions = transactions;
    this.contexts = contexts;
    this.calculation = calculation;
  }

  /** A run to be calculated. */
  private record Task(UUID companyId, UUID runId) {}

  /** What is being done. */
  private record Work(Task task, RunContext context, UUID calculation) {}

  /**
   * Has that run's calculation gone on with, after the transaction that locks it; returns at once.
   */
  void wake(UUID companyId, UUID runId) {
    synchronized (waiting) {
      waiting.add(new Task(companyId, runId));
    }
    beginNext();
  }

  private void beginNext() {
    var task = takeNext();
    if (task == null) {
      return;
    }
    var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        ignored ->
            work(task)
                .onTermination()
                .invoke(() -> end(task))
                .subscribe()
                .with(
                    done -> {},
                    failure -> LOG.errorf(failure, "Payroll run %s broke down", task.runId())));
  }

  private @Nullable Task takeNext() {
    synchronized (waiting) {
      if (running.size() >= AT_ONCE) {
        return null;
      }
      for (var task : waiting) {
        if (running.add(task)) {
          waiting.remove(task);
          return task;
        }
      }
      return null;
    }
  }

  private void end(Task task) {
    synchronized (waiting) {
      running.remove(task);
    }
    beginNext();
  }

  private Uni<Void> work(Task task) {
    Caller.system(task.companyId()).enter();
    return transactions
        .run(task.companyId(), () -> claim(task))
        .chain(
            work ->
                work.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : pieces(work.get())
                        .onFailure()
                        .recoverWithUni(failure -> giveUp(work.get(), failure)));
  }

  private Uni<Optional<Work>> claim(Task task) {
    return CompanySql.execute("select * from payroll_run where id = $1 for update", task.runId())
        .chain(
            rows -> {
              if (rows.size() == 0 || !rows.iterator().next().getBoolean("calculating")) {
                return Uni.createFrom().item(Optional.empty());
              }
              var row = rows.iterator().next();
              var attempt = row.getUUID("calculation");
              return contexts
                  .of(PayrollRun.of(row))
                  .map(context -> Optional.of(new Work(task, context, attempt)));
            });
  }

  // Each piece is a transaction of its own; a loop without growing stacks.
  private Uni<Void> pieces(Work work) {
    return Uni.createFrom()
        .deferred(
            () ->
                transactions.run(
                    work.task().companyId(),
                    () -> calculation.next(work.context(), work.calculation())))
        .repeat()
        .whilst(more -> more)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> giveUp(Work work, Throwable failure) {
    var code = failure instanceof Refusal refusal ? refusal.code() : "internal-error";
    LOG.errorf(failure, "Payroll run %s is not calculated: %s", work.task().runId(), code);
    return transactions
        .run(
            work.task().companyId(),
            () ->
                CompanySql.execute(
                    "update payroll_run set calculating = false, failure = $3, version = version + 1"
                        + " where id = $1 and calculation = $2 and calculating",
                    work.task().runId(),
                    work.calculation(),
                    code))
        .replaceWithVoid();
  }
}
