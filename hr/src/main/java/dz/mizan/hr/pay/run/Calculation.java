package dz.mizan.hr.pay.run;

import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.gather.GatherCases;
import dz.mizan.hr.pay.gather.RunContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a calculation. Each is for one transaction, and locks the run first; what it does
 * and how far it came are committed together, so that no employee comes twice and none is left out.
 */
@ApplicationScoped
class Calculation {
  /** Employees of a piece; bounds the memory of a calculation. */
  static final int PIECE = 500;

  private static final String PEOPLE =
      """
      from (
        select distinct h.employee_id from employment h
        where h.starts_on <= ($2::date + interval '1 month - 1 day')::date
          and (h.ends_on is null or h.ends_on >= $2)
          and ($3::uuid[] is null or h.employee_id = any ($3))
          and not ($4 and exists (
            select from payslip s where s.employee_id = h.employee_id and s.month = $2
              and s.pays_salary and s.run_id <> $1))) p
      """;
  private static final String COUNT = "select count(*)::integer " + PEOPLE;
  private static final String NEXT =
      "select employee_id "
          + PEOPLE
          + " where $5::uuid is null or employee_id > $5 order by employee_id limit $6";
  private static final String BEGIN =
      """
      update payroll_run set status = 'DRAFT', calculation = $2, calculating = true, cursor = null,
        lease_until = now() + interval '60 seconds', calculated_by = $3, failure = null, people = $4,
        done = 0, slips = 0, blocked = 0, gross = 0, contributable = 0, cnas_employee = 0,
        cnas_employer = 0, irg = 0, other_deductions = 0, net = 0, calculated_at = null,
        version = version + 1
      where id = $1 returning *
      """;
  private static final String ADVANCE =
      """
      update payroll_run set cursor = $2,
        lease_until = clock_timestamp() + interval '60 seconds',
        people = greatest(people, done + $3), done = done + $3, slips = slips + $4,
        blocked = blocked + $5, gross = gross + $6, contributable = contributable + $7,
        cnas_employee = cnas_employee + $8, cnas_employer = cnas_employer + $9, irg = irg + $10,
        other_deductions = other_deductions + $11, net = net + $12
      where id = $1
      """;
  private static final String FINISH =
      """
      update payroll_run set status = 'CALCULATED', calculating = false, cursor = null, people = done,
        calculated_at = now(), version = version + 1
      where id = $1 returning *
      """;

  private final PayrollRuns runs;
  private final GatherCases gather;
  private final MakePiece make;
  private final StorePiece store;

  Calculation(PayrollRuns runs, GatherCases gather, MakePiece make, StorePiece store) {
    this.runs = runs;
    this.gather = gather;
    this.make = make;
    this.store = store;
  }

  /** Begins anew a run that is locked: what an earlier calculation wrote goes. */
  Uni<PayrollRun> begin(RunContext context, UUID calculation, @Nullable UUID by) {
    return runs.clear(context.runId())
        .chain(() -> only(context.runId()))
        .chain(only -> CompanySql.execute(COUNT, people(context, only)))
        .map(rows -> rows.iterator().next().getInteger(0))
        .chain(people -> CompanySql.execute(BEGIN, context.runId(), calculation, by, people))
        .map(rows -> PayrollRuns.first(rows, context.runId()));
  }

  /**
   * Does the next piece, and finishes after the last.
   *
   * @return whether there is more to do; not if the run is no longer in this calculation
   */
  Uni<Boolean> next(RunContext context, UUID calculation) {
    return CompanySql.execute(
            "select calculation, calculating, cursor, only_employees from payroll_run"
                + " where id = $1 for update",
            context.runId())
        .chain(
            rows -> {
              if (rows.size() == 0) {
                return Uni.createFrom().item(false);
              }
              var row = rows.iterator().next();
              return row.getBoolean("calculating") && calculation.equals(row.getUUID("calculation"))
                  ? piece(context, calculation, row)
                  : Uni.createFrom().item(false);
            });
  }

  private Uni<Boolean> piece(RunContext context, UUID calculation, Row state) {
    var only = state.getArrayOfUUIDs("only_employees");
    var parameters = Arrays.copyOf(people(context, only), 6);
    parameters[4] = state.getUUID("cursor");
    parameters[5] = PIECE;
    return CompanySql.execute(NEXT, parameters)
        .chain(
            rows -> {
              var ids = new ArrayList<UUID>();
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids.isEmpty()
                  ? finish(context.runId())
                  : calculate(context, calculation, ids, only)
                      .chain(
                          () ->
                              ids.size() < PIECE
                                  ? finish(context.runId())
                                  : Uni.createFrom().item(true));
            });
  }

  private Uni<Void> calculate(
      RunContext context, UUID calculation, List<UUID> ids, UUID @Nullable [] only) {
    var companyId = Caller.require().companyId();
    return gather
        .handle(context, ids)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(cases -> make.handle(companyId, context, ids, cases, only != null))
        .emitOn(CallingContext.resume())
        .call(piece -> store.handle(context.runId(), context.month().atDay(1), calculation, piece))
        .chain(piece -> advance(context.runId(), ids, piece));
  }

  private static Uni<Void> advance(UUID runId, List<UUID> ids, Piece piece) {
    return CompanySql.execute(
            ADVANCE,
            runId,
            ids.getLast(),
            ids.size(),
            piece.made.size(),
            piece.held.size(),
            piece.total(Piece.Totals::gross),
            piece.total(Piece.Totals::contributable),
            piece.total(Piece.Totals::cnasEmployee),
            piece.total(Piece.Totals::cnasEmployer),
            piece.total(Piece.Totals::irg),
            piece.total(Piece.Totals::otherDeductions),
            piece.total(Piece.Totals::net))
        .replaceWithVoid();
  }

  private static Uni<Boolean> finish(UUID runId) {
    return CompanySql.execute(FINISH, runId).replaceWith(false);
  }

  private static Uni<UUID @Nullable []> only(UUID runId) {
    return CompanySql.execute("select only_employees from payroll_run where id = $1", runId)
        .map(rows -> rows.iterator().next().getArrayOfUUIDs(0));
  }

  private static @Nullable Object[] people(RunContext context, UUID @Nullable [] only) {
    return new @Nullable Object[] {
      context.runId(), context.calculated().atDay(1), only, context.kind() == RunKind.REGULAR
    };
  }
}
