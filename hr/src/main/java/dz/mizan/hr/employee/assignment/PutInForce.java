package dz.mizan.hr.employee.assignment;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.audit.Audit.Change;
import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeView;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.Today;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Copies assignments to the employees on the day on which they come into force. */
@ApplicationScoped
class PutInForce implements Job {
  private static final int AT_ONCE = 500;
  private static final int PIECES = 4;
  private static final String DUE =
      """
      from employee e join assignment a on a.employee_id = e.id
        and a.starts_on <= $1 and (a.ends_on is null or a.ends_on >= $1)
      where e.status <> 'LEFT'
        and (e.department_id, e.position_id, e.manager_id, e.job_title) is distinct from
          (a.department_id, a.position_id, a.manager_id, a.job_title)
      """;
  // With everybody above them by then, lest what is out of date of these looks like a cycle.
  private static final String LOCK =
      """
      with recursive due (id) as (select e.id %1$s order by e.id limit $2),
      chain (id) as (
        select id from due
        union
        select a.manager_id from chain c join assignment a on a.employee_id = c.id
          and a.starts_on <= $1 and (a.ends_on is null or a.ends_on >= $1)
        where a.manager_id is not null
      )
      select e.id %1$s and e.id in (select id from chain) order by e.id for update of e
      """
          .formatted(DUE);
  private static final String COPY =
      """
      update employee e set department_id = d.department_id, position_id = d.position_id,
        manager_id = d.manager_id, job_title = d.job_title, version = e.version + 1
      from (select e.id as employee_id, a.department_id, a.position_id, a.manager_id, a.job_title
        %s and e.id = any ($2)) d
      where e.company_id = current_company() and e.id = d.employee_id
      returning e.*
      """
          .formatted(DUE);

  private final WriteAssignment write;
  private final Audit audit;

  PutInForce(WriteAssignment write, Audit audit) {
    this.write = write;
    this.audit = audit;
  }

  @Override
  public String name() {
    return "put-assignments-in-force";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return pieces(PIECES, AT_ONCE).map(moved -> moved + " assignments put in force");
  }

  /**
   * Copies in pieces until nobody is due.
   *
   * @param most pieces; the rest at the next run
   * @param atOnce in a piece, with those above them besides
   */
  Uni<Integer> pieces(int most, int atOnce) {
    var today = Today.date();
    return CompanySql.execute(LOCK, today, atOnce)
        .map(PutInForce::ids)
        .chain(
            due ->
                due.length == 0
                    ? Uni.createFrom().item(0)
                    : copy(today, due)
                        .chain(
                            moved ->
                                most == 1 || due.length < atOnce
                                    ? Uni.createFrom().item(moved)
                                    : pieces(most - 1, atOnce).map(more -> moved + more)));
  }

  private Uni<Integer> copy(LocalDate today, UUID[] due) {
    return CompanySql.execute(COPY, today, due)
        .map(Employees::list)
        .call(write::tell)
        .call(this::note)
        .map(List::size);
  }

  private static UUID[] ids(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.getUUID(0))
        .toArray(UUID[]::new);
  }

  private Uni<Void> note(List<Employee> moved) {
    return audit.recordAll(
        "employee.changed",
        "employee",
        moved.stream().map(e -> new Change(e.id(), null, EmployeeView.of(e))).toList());
  }
}
