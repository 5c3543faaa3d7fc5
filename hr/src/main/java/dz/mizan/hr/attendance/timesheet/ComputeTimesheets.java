package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.attendance.BadDates;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Computes the timesheets of a month, as often as wanted. */
@ApplicationScoped
class ComputeTimesheets {
  static final String PERMISSION = "timesheets:compute";
  private static final int AT_ONCE = 200;

  private static final String WHO =
      """
      select distinct e.id from employee e join employment h on h.employee_id = e.id
      where h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $1)
        and ($3::uuid[] is null or e.id = any ($3)) and ($4::uuid[] is null or e.id = any ($4))
        and ($5::uuid is null or e.department_id = $5)
        and not exists (select from timesheet t where t.employee_id = e.id and t.month = $1
          and t.status <> 'COMPUTED')
        and ($6::uuid is null or e.id > $6)
      order by e.id limit $7
      """;

  private final Reach reach;
  private final MeasureTimesheets measure;
  private final StoreTimesheets store;

  ComputeTimesheets(Reach reach, MeasureTimesheets measure, StoreTimesheets store) {
    this.reach = reach;
    this.measure = measure;
    this.store = store;
  }

  /**
   * Those whom the caller may see.
   *
   * @throws BadDates if the month has not begun
   */
  Uni<Computed> handle(ComputeRequest request) {
    var month = Limits.month(request.month());
    if (month.isAfter(LocalDate.now(Limits.ZONE))) {
      throw new BadDates("month", "not before it begins");
    }
    var only = request.employeeIds();
    return reach
        .visible(PERMISSION)
        .chain(
            visible ->
                compute(
                    month,
                    new Whose(
                        visible.map(ids -> ids.toArray(UUID[]::new)).orElse(null),
                        only == null ? null : only.toArray(UUID[]::new),
                        request.departmentId())));
  }

  /** All of the company. */
  Uni<Computed> all(LocalDate month) {
    return compute(month, new Whose(null, null, null));
  }

  /** Whose; null for all. */
  private record Whose(
      UUID @Nullable [] visible, UUID @Nullable [] only, @Nullable UUID departmentId) {}

  private Uni<Computed> compute(LocalDate month, Whose whose) {
    return pieces(month, whose, null, new Computed(month.toString().substring(0, 7), 0, 0));
  }

  private Uni<Computed> pieces(
      LocalDate month, Whose whose, @Nullable UUID after, Computed before) {
    return CompanySql.execute(
            WHO,
            month,
            month.plusMonths(1).minusDays(1),
            whose.visible(),
            whose.only(),
            whose.departmentId(),
            after,
            AT_ONCE)
        .map(rows -> Timesheets.list(rows, row -> row.getUUID(0)))
        .chain(
            ids ->
                ids.isEmpty()
                    ? Uni.createFrom().item(before)
                    : piece(month, ids.toArray(UUID[]::new))
                        .map(changed -> before.and(ids.size(), changed))
                        .chain(so -> pieces(month, whose, ids.getLast(), so)));
  }

  private Uni<Integer> piece(LocalDate month, UUID[] employees) {
    // The timesheets grow with each piece of the same transaction.
    var planned = employees.length < AT_ONCE ? Uni.createFrom().voidItem() : CompanySql.planAnew();
    return planned
        .chain(() -> measure.handle(month, employees))
        .chain(measured -> store.handle(month, measured));
  }
}
