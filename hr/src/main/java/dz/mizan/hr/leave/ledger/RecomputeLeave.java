package dz.mizan.hr.leave.ledger;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.department.Departments;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Computes anew what months give, shows where the ledger differs, and puts it right if asked to. In
 * pieces of employees, of those whom the caller's scope lets him reach.
 */
@ApplicationScoped
class RecomputeLeave {
  private static final int MOST_MONTHS = 36;
  private static final int MOST_SHOWN = 1000;
  private static final int PIECE = 500;
  private static final String WHO =
      """
      select e.id from employee e
      where ($1::uuid[] is null or e.id = any ($1))
        and ($2::uuid[] is null or e.department_id = any ($2))
        and (exists (select from employment h where h.employee_id = e.id and h.starts_on < $4
            and (h.ends_on is null or h.ends_on >= $3))
          or exists (select from leave_entry n where n.employee_id = e.id
            and n.month >= $3 and n.month < $4))
      order by e.id
      """;
  private static final String OUTSIDE =
      """
      select i from unnest($1::uuid[]) i where not exists (select from employee e where e.id = i
        and ($2::uuid[] is null or e.department_id = any ($2))) limit 1
      """;

  private final Differences differences;
  private final LedgerWriter ledger;
  private final Audit audit;

  RecomputeLeave(Differences differences, LedgerWriter ledger, Audit audit) {
    this.differences = differences;
    this.ledger = ledger;
    this.audit = audit;
  }

  /**
   * What leave of it was already taken is not taken back: the balance stops at zero.
   *
   * @throws InvalidInput if they are out of order, more than 36, or not over
   * @throws NotFound with one of the employees if he is not there or out of scope
   */
  Uni<RecomputeView> handle(RecomputeRequest request) {
    var from = YearMonth.parse(request.from());
    var to = YearMonth.parse(request.to());
    check(from, to);
    return who(from, to, request)
        .chain(
            ids ->
                ledger
                    .hold()
                    .chain(
                        () ->
                            compute(
                                from, to, ids, request.dryRun() ? null : request.reason().strip())))
        .call(view -> view.written() && view.count() > 0 ? note(request, view) : nothing());
  }

  private static void check(YearMonth from, YearMonth to) {
    if (to.isBefore(from)) {
      throw new InvalidInput("to", "before from");
    }
    if (!from.plusMonths(MOST_MONTHS).isAfter(to)) {
      throw new InvalidInput("to", "at most " + MOST_MONTHS + " months");
    }
    if (!to.isBefore(YearMonth.from(Days.today()))) {
      throw new InvalidInput("to", "a month that is over");
    }
  }

  private static Uni<List<UUID>> who(YearMonth from, YearMonth to, RecomputeRequest request) {
    var wanted = request.employeeIds() == null ? null : request.employeeIds().toArray(UUID[]::new);
    var departments = Caller.require().scope().onlyArray(Departments.SCOPE);
    var known =
        wanted == null
            ? nothing()
            : CompanySql.execute(OUTSIDE, wanted, departments)
                .invoke(
                    rows -> {
                      if (rows.size() > 0) {
                        throw new NotFound("employee", rows.iterator().next().getUUID(0));
                      }
                    })
                .replaceWithVoid();
    return known
        .chain(
            () ->
                CompanySql.execute(
                    WHO, wanted, departments, from.atDay(1), to.plusMonths(1).atDay(1)))
        .map(
            rows -> {
              var ids = new ArrayList<UUID>();
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids;
            });
  }

  /**
   * The same for these employees, with the company's ledger held.
   *
   * @param reason for the corrections; null to write none
   */
  Uni<RecomputeView> compute(
      YearMonth from, YearMonth to, List<UUID> ids, @Nullable String reason) {
    var done = Uni.createFrom().item(new RecomputeView(reason != null, 0, List.of()));
    for (int start = 0; start < ids.size(); start += PIECE) {
      var piece = ids.subList(start, Math.min(start + PIECE, ids.size()));
      done =
          done.chain(
              before ->
                  differences
                      .between(from, to, piece, null)
                      .call(found -> reason == null ? nothing() : ledger.putRight(found, reason))
                      .map(found -> before.and(found, MOST_SHOWN)));
    }
    return done;
  }

  private Uni<Void> note(RecomputeRequest request, RecomputeView view) {
    return audit.record(
        "leave.recomputed",
        "leave-ledger",
        Caller.require().companyId(),
        null,
        new Recomputed(request.from(), request.to(), view.count()));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  /** What the audit keeps of it. */
  @RegisterForReflection
  record Recomputed(String from, String to, int differences) {}
}
