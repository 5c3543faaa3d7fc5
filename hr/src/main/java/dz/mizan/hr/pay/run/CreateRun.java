package dz.mizan.hr.pay.run;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.listing.Day;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.RunStatus;
import dz.mizan.hr.pay.rule.LegalRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes runs, and takes away those that were not approved. */
@ApplicationScoped
class CreateRun {
  private final PayrollRuns runs;
  private final Audit audit;

  CreateRun(PayrollRuns runs, Audit audit) {
    this.runs = runs;
    this.audit = audit;
  }

  /**
   * @throws InvalidRun if month, kind and people do not go together, or the month is far away
   * @throws RunExists if there is such a run already
   */
  Uni<PayrollRun> handle(RunRequest request) {
    var covers = request.checked().covers();
    // Refused here already: the rules of that month are not known.
    LegalRules.of(YearMonth.parse(covers == null ? request.month() : covers));
    LegalRules.of(YearMonth.parse(request.month()));
    requireNear(YearMonth.parse(request.month()));
    return requireEmployees(request)
        .chain(() -> requireCoveredIsPaid(request))
        .chain(() -> runs.insert(request))
        .call(
            run ->
                audit.record(
                    "payroll-run.created", "payroll-run", run.id(), null, RunNote.of(run)));
  }

  /**
   * @throws WrongRunStatus if it was approved
   * @throws RunCalculating if a calculation is under way
   */
  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return runs.requireLocked(id)
        .invoke(run -> Versions.check(ifMatch, run.version()))
        .invoke(
            run -> {
              if (run.status().isFinal()) {
                throw new WrongRunStatus(run.status());
              }
              if (run.calculating()) {
                throw new RunCalculating(run.done(), run.people());
              }
            })
        .call(() -> runs.delete(id))
        .call(run -> audit.record("payroll-run.deleted", "payroll-run", id, RunNote.of(run), null))
        .replaceWithVoid();
  }

  // Its rules are not known yet, and what is approved stays as it is.
  private static void requireNear(YearMonth month) {
    var last = YearMonth.from(Day.today()).plusMonths(1);
    if (month.isAfter(last)) {
      throw new InvalidRun("month", "at most " + last + ", the month after this one");
    }
  }

  private static Uni<Void> requireEmployees(RunRequest request) {
    var only = request.employeeIds();
    if (only == null) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            "select id from employee where id = any ($1)", (Object) only.toArray(UUID[]::new))
        .invoke(
            rows -> {
              var known = new HashSet<UUID>();
              rows.forEach(row -> known.add(row.getUUID(0)));
              for (int i = 0; i < only.size(); i++) {
                if (!known.contains(only.get(i))) {
                  throw new InvalidRun("employeeIds[" + i + "]", "no such employee");
                }
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Void> requireCoveredIsPaid(RunRequest request) {
    if (request.covers() == null) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            "select status from payroll_run where kind = 'REGULAR' and month = $1",
            YearMonth.parse(request.covers()).atDay(1))
        .invoke(
            rows -> {
              if (rows.size() == 0
                  || !RunStatus.valueOf(rows.iterator().next().getString(0)).isFinal()) {
                throw new InvalidRun("covers", "the run of that month is not approved");
              }
            })
        .replaceWithVoid();
  }
}
