package dz.mizan.hr.attendance.schedule;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where employees stand day by day, as far as their time is concerned; no salary is opened. */
final class People {
  private static final String STRETCHES =
      """
      select e.id, e.site, a.department_id, a.schedule_code,
        greatest(h.starts_on, a.starts_on, $1::date) as starts_on,
        least(h.ends_on, a.ends_on, $2::date) as ends_on
      from employee e
      join employment h on h.employee_id = e.id
        and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $1)
      join assignment a on a.employee_id = e.id
        and a.starts_on <= least(coalesce(h.ends_on, $2::date), $2::date)
        and (a.ends_on is null or a.ends_on >= greatest(h.starts_on, $1::date))
      where e.id = any ($3)
      """;

  // What a suspension pays, payroll decides; nobody is expected at work meanwhile.
  private static final String SUSPENSIONS =
      """
      select employee_id, greatest(starts_on, $1::date) as starts_on,
        least(ends_on, $2::date) as ends_on
      from suspension
      where employee_id = any ($3) and starts_on <= $2 and (ends_on is null or ends_on >= $1)
      """;

  private final Map<UUID, List<Stretch>> stretches = new HashMap<>();
  private final Map<UUID, List<Days>> suspensions = new HashMap<>();
  private final Map<UUID, UUID> parents = new HashMap<>();

  private People() {}

  /** Days on which nothing of this changes. */
  record Stretch(
      LocalDate from,
      LocalDate to,
      UUID departmentId,
      @Nullable String scheduleCode,
      @Nullable String site) {}

  private record Days(LocalDate from, LocalDate to) {}

  static Uni<People> read(LocalDate from, LocalDate to, UUID[] employees) {
    var people = new People();
    return CompanySql.execute(STRETCHES, from, to, employees)
        .invoke(
            rows ->
                rows.forEach(
                    row ->
                        people
                            .stretches
                            .computeIfAbsent(row.getUUID("id"), any -> new ArrayList<>())
                            .add(
                                new Stretch(
                                    row.getLocalDate("starts_on"),
                                    row.getLocalDate("ends_on"),
                                    row.getUUID("department_id"),
                                    row.getString("schedule_code"),
                                    row.getString("site")))))
        .chain(() -> CompanySql.execute(SUSPENSIONS, from, to, employees))
        .invoke(
            rows ->
                rows.forEach(
                    row ->
                        people
                            .suspensions
                            .computeIfAbsent(row.getUUID("employee_id"), any -> new ArrayList<>())
                            .add(
                                new Days(
                                    row.getLocalDate("starts_on"), row.getLocalDate("ends_on")))))
        .chain(
            () ->
                CompanySql.execute(
                    "select id, parent_id from department where parent_id is not null"))
        .invoke(
            rows ->
                rows.forEach(
                    row -> people.parents.put(row.getUUID("id"), row.getUUID("parent_id"))))
        .replaceWith(people);
  }

  /** Where he stands on that day; null if he does not work for the company, or is suspended. */
  @Nullable Stretch on(UUID employee, LocalDate day) {
    for (var days : suspensions.getOrDefault(employee, List.of())) {
      if (!day.isBefore(days.from()) && !day.isAfter(days.to())) {
        return null;
      }
    }
    for (var stretch : stretches.getOrDefault(employee, List.of())) {
      if (!day.isBefore(stretch.from()) && !day.isAfter(stretch.to())) {
        return stretch;
      }
    }
    return null;
  }

  /** The department above; null at the top. */
  @Nullable UUID parent(UUID department) {
    return parents.get(department);
  }
}
