package dz.mizan.hr.review.cycle;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.review.InvalidCycle;
import dz.mizan.hr.review.NoReviewer;
import dz.mizan.hr.review.ReviewOverlap;
import dz.mizan.hr.review.WrongReviewStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes people into a cycle; once it is open they are asked at once. */
@ApplicationScoped
class AddParticipants {
  private static final String NAMED =
      """
      select e.id, e.number, coalesce(n.reviewer, e.manager_id) as reviewer,
        exists (select from employee m where m.id = coalesce(n.reviewer, e.manager_id)
          and m.status <> 'LEFT') as is_known
      from unnest($1::uuid[], $2::uuid[]) as n (employee, reviewer)
      join employee e on e.id = n.employee and e.status <> 'LEFT'
        and ($3::uuid[] is null or e.department_id = any ($3))
      """;
  private static final String DEPARTMENT =
      """
      select e.id, e.number, e.manager_id as reviewer, true as is_known
      from employee e join employee m on m.id = e.manager_id and m.status <> 'LEFT'
      where e.department_id = $1 and e.status <> 'LEFT'
        and not exists (select from review r where r.cycle_id = $2 and r.employee_id = e.id)
      order by e.id limit 500
      """;
  private static final String INSERT =
      """
      insert into review (id, cycle_id, employee_id, manager_id, period)
      select n.id, c.id, n.employee, n.reviewer, c.period
      from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as n (id, employee, reviewer)
      join review_cycle c on c.id = $1
      order by n.employee
      """;

  private final Cycles cycles;
  private final AskPeople ask;
  private final Audit audit;

  AddParticipants(Cycles cycles, AskPeople ask, Audit audit) {
    this.cycles = cycles;
    this.ask = ask;
    this.audit = audit;
  }

  private record Chosen(UUID employee, UUID reviewer) {}

  /**
   * All of them, or none.
   *
   * @throws InvalidCycle if somebody is unknown, not in the caller's scope, or reviewed by himself or
   *     by somebody who has left
   * @throws NoReviewer if somebody has no manager
   * @throws ReviewOverlap if somebody is in, or reviewed for some of these days in another cycle
   * @throws WrongReviewStatus if the cycle is neither in draft nor open
   */
  Uni<CycleView> handle(UUID id, ParticipantsRequest request) {
    return cycles
        .lock(id, "*")
        .invoke(
            cycle -> {
              if (cycle.status() != CycleStatus.DRAFT && cycle.status() != CycleStatus.OPEN) {
                throw new WrongReviewStatus(cycle.status().name());
              }
            })
        .chain(cycle -> choose(id, request).chain(chosen -> add(cycle, chosen)))
        .chain(() -> cycles.require(id));
  }

  private static Uni<List<Chosen>> choose(UUID id, ParticipantsRequest request) {
    var named = request.employees();
    var department = request.departmentId();
    if (department != null && named == null) {
      Departments.requireInScope(department);
      return CompanySql.execute(DEPARTMENT, department, id).map(AddParticipants::chosen);
    }
    if (named == null || department != null) {
      throw new InvalidCycle("employees", "either employees or a department");
    }
    return CompanySql.execute(
            NAMED,
            named.stream().map(ParticipantsRequest.Participant::employeeId).toArray(UUID[]::new),
            named.stream().map(ParticipantsRequest.Participant::reviewerId).toArray(UUID[]::new),
            Departments.onlyInScope())
        .map(
            rows -> {
              if (rows.size() != named.size()) {
                throw new InvalidCycle("employees", "not all of them work for the company");
              }
              return chosen(rows);
            });
  }

  private static List<Chosen> chosen(RowSet<Row> rows) {
    var chosen = new ArrayList<Chosen>();
    for (var row : rows) {
      var reviewer = row.getUUID("reviewer");
      if (reviewer == null) {
        throw new NoReviewer(row.getString("number"));
      }
      if (!row.getBoolean("is_known") || reviewer.equals(row.getUUID("id"))) {
        throw new InvalidCycle("employees", "reviewed by another employee, who is at work");
      }
      chosen.add(new Chosen(row.getUUID("id"), reviewer));
    }
    return chosen;
  }

  private Uni<Void> add(CycleView cycle, List<Chosen> chosen) {
    return CompanySql.execute(
            INSERT,
            cycle.id(),
            chosen.stream().map(any -> Ids.next()).toArray(UUID[]::new),
            chosen.stream().map(Chosen::employee).toArray(UUID[]::new),
            chosen.stream().map(Chosen::reviewer).toArray(UUID[]::new))
        .onFailure(SqlFailures.violates("ex_review_overlap"))
        .transform(e -> new ReviewOverlap())
        .chain(
            () ->
                cycle.status() == CycleStatus.OPEN
                    ? ask.handle(cycle.id())
                    : Uni.createFrom().voidItem())
        .chain(
            () ->
                audit.record(
                    "review-cycle.participants-added",
                    "review-cycle",
                    cycle.id(),
                    null,
                    new Added(chosen.stream().map(Chosen::employee).toList())));
  }

  /** For the audit. */
  @RegisterForReflection
  record Added(List<UUID> employees) {}
}
