package dz.mizan.hr.pay.run;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.gather.RunContext;
import dz.mizan.hr.pay.gather.RunContexts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has a run calculated, from the beginning: a small one here and now, a large one beside the
 * requests.
 */
@ApplicationScoped
class StartCalculation {
  private final PayrollRuns runs;
  private final RunContexts contexts;
  private final Calculation calculation;
  private final CalculationWorker worker;
  private final Audit audit;

  StartCalculation(
      PayrollRuns runs,
      RunContexts contexts,
      Calculation calculation,
      CalculationWorker worker,
      Audit audit) {
    this.runs = runs;
    this.contexts = contexts;
    this.calculation = calculation;
    this.worker = worker;
    this.audit = audit;
  }

  /**
   * @return the run: calculated, or in calculation
   * @throws WrongRunStatus if it was approved
   * @throws RunCalculating if a calculation is under way
   */
  Uni<PayrollRun> handle(UUID id, @Nullable String ifMatch) {
    return runs.requireLocked(id)
        .invoke(run -> Versions.check(ifMatch, run.version()))
        .call(StartCalculation::requireFree)
        .chain(contexts::of)
        .chain(this::start)
        .call(
            run ->
                audit.record("payroll-run.calculated", "payroll-run", id, null, RunNote.of(run)));
  }

  private Uni<PayrollRun> start(RunContext context) {
    var caller = Caller.require();
    var attempt = Ids.next();
    return calculation
        .begin(context, attempt, caller.userId())
        .chain(
            run -> {
              if (run.people() <= Calculation.PIECE) {
                return calculation
                    .next(context, attempt)
                    .chain(
                        more ->
                            more ? calculation.next(context, attempt) : Uni.createFrom().item(more))
                    .chain(() -> runs.require(run.id()));
              }
              // It waits for the row that this transaction has locked.
              worker.wake(caller.companyId(), run.id(), attempt);
              return Uni.createFrom().item(run);
            });
  }

  private static Uni<Void> requireFree(PayrollRun run) {
    if (run.status().isFinal()) {
      throw new WrongRunStatus(run.status());
    }
    if (!run.calculating()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            "select from payroll_run where id = $1 and lease_until < now()", run.id())
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new RunCalculating(run.done(), run.people());
              }
            })
        .replaceWithVoid();
  }
}
