package dz.mizan.hr.pay.run;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.gather.RunContext;
import dz.mizan.hr.pay.gather.RunContexts;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a calculation that waits for somebody to do it. One that was left in the middle is begun
 * anew: the rules and settings of its first pieces may have changed since, and a run has one of
 * each.
 */
@ApplicationScoped
class ClaimCalculation {
  private final RunContexts contexts;
  private final Calculation calculation;

  ClaimCalculation(RunContexts contexts, Calculation calculation) {
    this.contexts = contexts;
    this.calculation = calculation;
  }

  /** What is to be done, by the rules of now. */
  record Claimed(RunContext context, UUID calculation) {}

  /**
   * In the running transaction; waits for the one that has the run.
   *
   * @param begun the calculation that was begun; null to take over one that was left
   * @return empty if somebody else has it, or it is done
   * @throws dz.mizan.common.problem.Refusal if a setting makes no sense
   */
  Uni<Optional<Claimed>> handle(UUID runId, @Nullable UUID begun) {
    return CompanySql.execute(
            "select *, lease_until < now() as is_left from payroll_run where id = $1 for update",
            runId)
        .chain(
            rows -> {
              if (rows.size() == 0 || !rows.iterator().next().getBoolean("calculating")) {
                return Uni.createFrom().item(Optional.empty());
              }
              var row = rows.iterator().next();
              return begun == null ? takeOver(row) : goOn(row, begun);
            });
  }

  // It may have waited here for its turn; if it did too long, somebody else has begun it anew.
  private Uni<Optional<Claimed>> goOn(Row row, UUID begun) {
    if (!begun.equals(row.getUUID("calculation")) || row.getUUID("cursor") != null) {
      return Uni.createFrom().item(Optional.empty());
    }
    return CompanySql.execute(
            "update payroll_run set lease_until = now() + interval '60 seconds' where id = $1",
            row.getUUID("id"))
        .chain(() -> contexts.of(PayrollRun.of(row)))
        .map(context -> Optional.of(new Claimed(context, begun)));
  }

  private Uni<Optional<Claimed>> takeOver(Row row) {
    if (!row.getBoolean("is_left")) {
      return Uni.createFrom().item(Optional.empty());
    }
    var anew = Ids.next();
    return contexts
        .of(PayrollRun.of(row))
        .call(context -> calculation.begin(context, anew, row.getUUID("calculated_by")))
        .map(context -> Optional.of(new Claimed(context, anew)));
  }

  /** Ends one that cannot be claimed: else it would be tried again each minute for ever. */
  Uni<Void> end(UUID runId, @Nullable UUID begun, String failure) {
    return CompanySql.execute(
            "update payroll_run set calculating = false, failure = $2, version = version + 1"
                + " where id = $1 and calculating"
                + " and (calculation = $3 or $3::uuid is null and lease_until < now())",
            runId,
            failure,
            begun)
        .replaceWithVoid();
  }
}
