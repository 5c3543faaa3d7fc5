package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.gather.RunContext;
import dz.mizan.hr.pay.gather.RunContexts;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does large calculations beside the requests, piece by piece, two at once in this process. What it
 * leaves undone because the process ends is begun anew by {@link ContinueCalculations}: the rules
 * and settings of the first pieces may have changed since, and a run has one of each.
 */
@ApplicationScoped
class CalculationWorker {
  private static final Logger LOG = Logger.getLogger(CalculationWorker.class);
  private static final int AT_ONCE = 2;

  // Longer than any piece takes: a statement that hangs must not keep a place for ever.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Vertx vertx;
  private final CompanyTransactions transactions;
  private final RunContexts contexts;
  private final Calculation calculation;
  private final Places<Task> places = new Places<>(AT_ONCE, PATIENCE, System::nanoTime);

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

  /**
   * A run to be calculated.
   *
   * @param calculation that was begun and is to be done; null for one that was left
   */
  private record Task(UUID companyId, UUID runId, @Nullable UUID calculation) {}

  /** What is being done. */
  private record Work(Task task, RunContext context, UUID calculation) {}

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
        .run(task.companyId(), () -> claim(task))
        .onFailure(Refusal.class)
        .recoverWithUni(refusal -> giveUpLeft(task, refusal).replaceWith(Optional.empty()))
        .chain(
            work ->
                work.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : pieces(place, work.get())
                        .onFailure()
                        .recoverWithUni(failure -> giveUp(work.get(), failure)));
  }

  private Uni<Optional<Work>> claim(Task task) {
    return CompanySql.execute(
            "select *, lease_until < now() as is_left from payroll_run where id = $1 for update",
            task.runId())
        .chain(
            rows -> {
              if (rows.size() == 0 || !rows.iterator().next().getBoolean("calculating")) {
                return Uni.createFrom().item(Optional.empty());
              }
              var row = rows.iterator().next();
              return isBegun(task, row) ? begun(task, row) : leftBehind(task, row);
            });
  }

  // Nobody has come between: it waited here for its turn, or begins at once.
  private static boolean isBegun(Task task, Row row) {
    return row.getUUID("calculation").equals(task.calculation()) && row.getUUID("cursor") == null;
  }

  private Uni<Optional<Work>> begun(Task task, Row row) {
    return CompanySql.execute(
            "update payroll_run set lease_until = now() + interval '60 seconds' where id = $1",
            task.runId())
        .chain(() -> contexts.of(PayrollRun.of(row)))
        .map(context -> Optional.of(new Work(task, context, row.getUUID("calculation"))));
  }

  private Uni<Optional<Work>> leftBehind(Task task, Row row) {
    if (task.calculation() != null || !row.getBoolean("is_left")) {
      return Uni.createFrom().item(Optional.empty());
    }
    var anew = Ids.next();
    return contexts
        .of(PayrollRun.of(row))
        .call(context -> calculation.begin(context, anew, row.getUUID("calculated_by")))
        .map(context -> Optional.of(new Work(task, context, anew)));
  }

  // Each piece is a transaction of its own; a loop without growing stacks.
  private Uni<Void> pieces(Places.Place<Task> place, Work work) {
    return Uni.createFrom()
        .deferred(
            () ->
                transactions.run(
                    work.task().companyId(),
                    () -> calculation.next(work.context(), work.calculation())))
        .invoke(() -> places.alive(place))
        .repeat()
        .whilst(more -> more)
        .collect()
        .last()
        .replaceWithVoid();
  }

  // A setting may make no sense any more: else it would be tried again each minute for ever.
  private Uni<Void> giveUpLeft(Task task, Throwable refusal) {
    var code = ((Refusal) refusal).code();
    LOG.errorf(refusal, "Payroll run %s is not calculated: %s", task.runId(), code);
    return transactions
        .run(
            task.companyId(),
            () ->
                CompanySql.execute(
                    "update payroll_run set calculating = false, failure = $2, version = version + 1"
                        + " where id = $1 and calculating"
                        + " and (calculation = $3 or $3::uuid is null and lease_until < now())",
                    task.runId(),
                    code,
                    task.calculation()))
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
