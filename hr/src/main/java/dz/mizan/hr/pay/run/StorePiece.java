package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.pay.calculation.DueDeduction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a piece of a calculation in its run's transaction, set by set. */
@ApplicationScoped
class StorePiece {
  private static final String SLIPS =
      """
      insert into payslip (id, run_id, employee_id, month, calculation, detail, fingerprint,
        salary_of, once, inputs, leave_days)
      select u.id, $1, u.employee, $2, $3, u.detail, u.fingerprint, u.salary_of, u.once, u.inputs,
        u.leave_days
      from unnest($4::uuid[], $5::uuid[], $6::text[], $7::bytea[], $8::date[], $9::text[],
          $10::text[], $11::numeric[])
        as u (id, employee, detail, fingerprint, salary_of, once, inputs, leave_days)
      """;
  private static final String HELD =
      """
      insert into payslip_blocked (run_id, employee_id, calculation, reason, detail)
      select $1, u.employee, $2, u.reason, u.detail
      from unnest($3::uuid[], $4::text[], $5::text[]) as u (employee, reason, detail)
      """;
  private static final String POSTINGS =
      """
      insert into payroll_posting as p (run_id, account, cost_centre, label, amount)
      select $1, u.account, u.centre, u.label, u.amount
      from unnest($2::text[], $3::text[], $4::text[], $5::numeric[])
        as u (account, centre, label, amount)
      on conflict on constraint pk_payroll_posting do update set amount = p.amount + excluded.amount
      """;
  private static final String TAKEN =
      """
      insert into payslip_deduction (run_id, employee_id, advance_id, garnishment_id, calculation,
        amount)
      select $1, u.employee, u.advance, u.garnishment, $2, u.amount
      from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::numeric[])
        as u (employee, advance, garnishment, amount)
      """;

  /**
   * @throws SalaryPaidTwice if another run pays the month's salary to one of them, or what else is
   *     paid once
   */
  Uni<Void> handle(UUID runId, LocalDate month, UUID calculation, Piece piece) {
    return slips(runId, month, calculation, piece.made)
        .chain(() -> held(runId, calculation, piece.held))
        .chain(() -> postings(runId, piece))
        .chain(() -> taken(runId, calculation, piece.made));
  }

  private static Uni<Void> slips(
      UUID runId, LocalDate month, UUID calculation, List<Piece.Made> made) {
    if (made.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var sources = made.stream().map(Piece.Made::source).toList();
    return CompanySql.execute(
            SLIPS,
            runId,
            month,
            calculation,
            made.stream().map(Piece.Made::id).toArray(UUID[]::new),
            made.stream().map(Piece.Made::employeeId).toArray(UUID[]::new),
            made.stream().map(one -> one.sealed().encrypted()).toArray(String[]::new),
            made.stream()
                .map(one -> Buffer.buffer(one.sealed().fingerprint()))
                .toArray(Buffer[]::new),
            sources.stream().map(Piece.Source::salaryOf).toArray(LocalDate[]::new),
            sources.stream().map(Piece.Source::once).toArray(String[]::new),
            sources.stream().map(Piece.Source::inputs).toArray(String[]::new),
            sources.stream().map(Piece.Source::leaveDays).toArray(BigDecimal[]::new))
        .onFailure(SqlFailures.violates("uq_payslip_salary"))
        .transform(e -> new SalaryPaidTwice())
        .onFailure(SqlFailures.violates("uq_payslip_once"))
        .transform(e -> new SalaryPaidTwice())
        .replaceWithVoid();
  }

  private static Uni<Void> held(UUID runId, UUID calculation, List<Piece.Held> held) {
    if (held.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            HELD,
            runId,
            calculation,
            held.stream().map(Piece.Held::employeeId).toArray(UUID[]::new),
            held.stream().map(Piece.Held::reason).toArray(String[]::new),
            held.stream().map(Piece.Held::detail).toArray(String[]::new))
        .replaceWithVoid();
  }

  private static Uni<Void> postings(UUID runId, Piece piece) {
    if (piece.postings.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var places = List.copyOf(piece.postings.keySet());
    var sums = List.copyOf(piece.postings.values());
    return CompanySql.execute(
            POSTINGS,
            runId,
            places.stream().map(Piece.Place::account).toArray(String[]::new),
            places.stream().map(Piece.Place::costCentre).toArray(String[]::new),
            sums.stream().map(Piece.Sum::label).toArray(String[]::new),
            sums.stream().map(Piece.Sum::amount).toArray(BigDecimal[]::new))
        .replaceWithVoid();
  }

  private static Uni<Void> taken(UUID runId, UUID calculation, List<Piece.Made> made) {
    var employees = new ArrayList<UUID>();
    var advances = new ArrayList<@Nullable UUID>();
    var garnishments = new ArrayList<@Nullable UUID>();
    var amounts = new ArrayList<BigDecimal>();
    for (var slip : made) {
      for (var one : slip.taken()) {
        boolean isAdvance = one.due().kind() == DueDeduction.Kind.ADVANCE;
        employees.add(slip.employeeId());
        advances.add(isAdvance ? one.due().id() : null);
        garnishments.add(isAdvance ? null : one.due().id());
        amounts.add(one.amount());
      }
    }
    if (employees.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            TAKEN,
            runId,
            calculation,
            employees.toArray(UUID[]::new),
            advances.toArray(UUID[]::new),
            garnishments.toArray(UUID[]::new),
            amounts.toArray(BigDecimal[]::new))
        .replaceWithVoid();
  }
}
