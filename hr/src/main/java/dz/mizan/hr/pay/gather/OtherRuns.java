package dz.mizan.hr.pay.gather;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.PersonAtWork;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.calculation.PaidElsewhere;
import dz.mizan.hr.pay.calculation.PayCase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other runs pay of what is paid once only. SQL holds it, too. */
@ApplicationScoped
class OtherRuns {
  private static final String FOUND =
      """
      select s.employee_id, s.salary_of, s.once, r.status in ('APPROVED', 'PAID') as final
      from payslip s join payroll_run r on r.id = s.run_id
      where s.employee_id = any ($1) and s.run_id <> $2
        and (s.salary_of = $3 or s.once = any ($4))
      """;

  /**
   * Of one employee.
   *
   * @param salaryPaid whether the month's salary was paid by an approved run
   */
  record Found(boolean salaryPaid, @Nullable PaidElsewhere elsewhere) {
    static final Found NOTHING = new Found(false, null);
  }

  /** By employee; those of whom there is nothing to say are not in it. */
  Uni<Map<UUID, Found>> of(RunContext run, List<PersonAtWork> people) {
    var once = new HashMap<UUID, @Nullable String>();
    people.forEach(
        person -> once.put(person.id(), PayCase.once(run.kind(), run.month(), person.leftOn())));
    boolean pays = run.kind() != RunKind.THIRTEENTH;
    return CompanySql.execute(
            FOUND,
            people.stream().map(PersonAtWork::id).toArray(UUID[]::new),
            run.runId(),
            pays ? run.first() : null,
            once.values().stream().filter(Objects::nonNull).distinct().toArray(String[]::new))
        .map(
            rows -> {
              var all = new HashMap<UUID, Found>();
              for (var row : rows) {
                var id = row.getUUID("employee_id");
                all.merge(id, found(run, row, once.get(id)), OtherRuns::both);
              }
              return all;
            });
  }

  private static Found found(RunContext run, Row row, @Nullable String once) {
    @Nullable LocalDate salaryOf = row.getLocalDate("salary_of");
    boolean isFinal = row.getBoolean("final");
    boolean isSalary = run.kind() != RunKind.THIRTEENTH && run.first().equals(salaryOf);
    boolean isOnce = once != null && once.equals(row.getString("once"));
    if (!isFinal && (isSalary || isOnce)) {
      return new Found(false, PaidElsewhere.OPEN);
    }
    boolean isRefused = isOnce || (isSalary && run.kind() == RunKind.REGULAR);
    return new Found(isSalary, isRefused ? PaidElsewhere.FINAL : null);
  }

  private static Found both(Found one, Found other) {
    return new Found(
        one.salaryPaid || other.salaryPaid,
        one.elsewhere == null ? other.elsewhere : one.elsewhere);
  }
}
