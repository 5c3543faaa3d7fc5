package dz.mizan.hr.employee;

import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.PersonAtWork.Stretch;
import dz.mizan.hr.employee.personal.CivilStatus;
import dz.mizan.hr.employee.personal.SealedPerson;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The door for payroll and leave: who works when, where and for which salary. One statement for
 * all; what is sealed is opened off the event loop. What it answers for a past month changes only
 * with what is written for that month. Somebody whose salary, family or disability does not open, a
 * key lost, is marked as such: it must not hide everybody else.
 */
@ApplicationScoped
public class PeopleAtWork {
  private static final Logger LOG = Logger.getLogger(PeopleAtWork.class);
  static final String SALARY = "assignment.salary";

  // A suspended employee is at work here: what a suspension pays, payroll decides.
  private static final String BETWEEN =
      """
      select e.id, e.number, e.first_name, e.last_name, e.first_name_ar, e.last_name_ar,
        e.civil, e.retired, e.site, e.south,
        h.starts_on as hired_on, h.ends_on as left_on,
        a.id as assignment_id, greatest(a.starts_on, h.starts_on, $1::date) as starts_on,
        least(a.ends_on, h.ends_on, $2::date) as ends_on,
        a.department_id, d.code as department_code, d.cost_centre,
        a.position_id, a.job_title, a.salary, a.work_share, a.schedule_code
      from employment h
      join employee e on e.id = h.employee_id
      join assignment a on a.employee_id = h.employee_id
        and a.starts_on <= least(coalesce(h.ends_on, $2::date), $2::date)
        and (a.ends_on is null or a.ends_on >= greatest(h.starts_on, $1::date))
      join department d on d.id = a.department_id
      where h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $1)
        and ($3::uuid[] is null or e.id = any ($3))
      order by e.number, e.id, h.starts_on, a.starts_on
      """;

  private final SealedFields fields;
  private final SealedPerson sealed;

  PeopleAtWork(SealedFields fields, SealedPerson sealed) {
    this.fields = fields;
    this.sealed = sealed;
  }

  /**
   * Those who work for the company on at least one of these days, by number. Somebody who left and
   * was hired again within them comes twice.
   *
   * @param from first day
   * @param to last day
   * @param only of these employees alone; null for all
   */
  public Uni<List<PersonAtWork>> between(
      LocalDate from, LocalDate to, @Nullable Collection<UUID> only) {
    var companyId = Caller.require().companyId();
    return CompanySql.execute(BETWEEN, from, to, only == null ? null : only.toArray(UUID[]::new))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(rows -> people(rows, companyId))
        .emitOn(CallingContext.resume());
  }

  private List<PersonAtWork> people(RowSet<Row> rows, UUID companyId) {
    var people = new ArrayList<PersonAtWork>();
    var stretches = new ArrayList<Stretch>();
    @Nullable Row last = null;
    for (var row : rows) {
      if (last != null && !sameEmployment(last, row)) {
        people.add(person(last, stretches, companyId));
        stretches.clear();
      }
      stretches.add(stretch(row, companyId));
      last = row;
    }
    if (last != null) {
      people.add(person(last, stretches, companyId));
    }
    return people;
  }

  private static boolean sameEmployment(Row one, Row other) {
    return one.getUUID("id").equals(other.getUUID("id"))
        && one.getLocalDate("hired_on").equals(other.getLocalDate("hired_on"));
  }

  private Stretch stretch(Row row, UUID companyId) {
    return new Stretch(
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        salary(row, companyId),
        row.getBigDecimal("work_share"),
        row.getUUID("department_id"),
        row.getUUID("position_id"),
        row.getString("schedule_code"));
  }

  private BigDecimal salary(Row row, UUID companyId) {
    var stored = row.getString("salary");
    if (stored == null) {
      return BigDecimal.ZERO;
    }
    var assignment = row.getUUID("assignment_id");
    try {
      return new BigDecimal(fields.open(SALARY, companyId, assignment, stored));
    } catch (IllegalStateException e) {
      LOG.errorf("%s of %s: %s", SALARY, assignment, e.getMessage());
      return Stretch.UNREADABLE;
    }
  }

  // Who does not open must not be taxed as if he had no family and were not disabled.
  private PersonAtWork person(Row row, List<Stretch> stretches, UUID companyId) {
    var id = row.getUUID("id");
    try {
      return person(row, stretches, sealed.civil(companyId, id, row.getString("civil")));
    } catch (IllegalStateException e) {
      LOG.errorf("employee.civil of %s: %s", id, e.getMessage());
      return person(row, stretches.stream().map(Stretch::unreadable).toList(), CivilStatus.UNKNOWN);
    }
  }

  private static PersonAtWork person(Row row, List<Stretch> stretches, CivilStatus civil) {
    var marital = civil.maritalStatus();
    return new PersonAtWork(
        row.getUUID("id"),
        row.getString("number"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("first_name_ar"),
        row.getString("last_name_ar"),
        row.getUUID("department_id"),
        row.getString("department_code"),
        row.getString("cost_centre"),
        row.getUUID("position_id"),
        row.getString("job_title"),
        row.getLocalDate("hired_on"),
        row.getLocalDate("left_on"),
        Boolean.TRUE.equals(civil.disabled()),
        row.getBoolean("retired"),
        Objects.requireNonNullElse(civil.children(), 0),
        marital == null ? "SINGLE" : marital.name(),
        row.getString("site"),
        row.getBoolean("south"),
        stretches);
  }
}
