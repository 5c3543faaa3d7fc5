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
import java.time.YearMonth;
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

  // Who is named comes in any case: nobody is left out without a word. Whom an approved run has
  // paid
  // already is none of the others; whom one has that may still change is told of.
  private static final String PEOPLE =
      """
      from (
        select distinct h.employee_id from employment h
        where $3::uuid[] is null
          and h.starts_on <= ($2::date + interval '1 month - 1 day')::date
          and (h.ends_on is null or h.ends_on >= $2)
          and not exists (
            select from payslip s join payroll_run r on r.id = s.run_id
            where s.employee_id = h.employee_id and s.run_id <> $1
              and r.status in ('APPROVED', 'PAID')
              and ($4 = 'REGULAR' and s.salary_of = $2
                or $4 = 'THIRTEENTH' and s.once = 'T' || extract(year from $2)))
        union all
        select unnest($3)) p
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
        usual_structure = $5, done = 0, slips = 0, blocked = 0, gross = 0, contributable = 0, cnas_employee = 0,
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
        .chain(
            people ->
                CompanySql.execute(
                    BEGIN, context.runId(), calculation, by, people, context.plan().usual()))
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
        .map(found -> make.handle(companyId, context, ids, found, only != null))
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

  /** How many the run would be for if it began now. */
  Uni<Integer> people(PayrollRun run) {
    return only(run.id())
        .chain(
            only -> CompanySql.execute(COUNT, people(run.id(), run.kind(), run.calculated(), only)))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  private static @Nullable Object[] people(RunContext context, UUID @Nullable [] only) {
    return people(context.runId(), context.kind(), context.calculated(), only);
  }

  private static @Nullable Object[] people(
      UUID runId, RunKind kind, YearMonth month, UUID @Nullable [] only) {
    return new @Nullable Object[] {runId, month.atDay(1), only, kind.name()};
  }
}
