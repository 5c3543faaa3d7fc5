package dz.mizan.hr.employee.assignment;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.audit.Audit.Change;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.outbox.Outbox.Event;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeChanged;
import dz.mizan.hr.employee.EmployeeView;
import dz.mizan.hr.employee.Today;
import dz.mizan.hr.settings.SettingHistory;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes another place from a day on into the history of an employee who is locked. */
@ApplicationScoped
class WriteAssignment {
  private final Assignments assignments;
  private final Settings settings;
  private final Outbox outbox;
  private final Audit audit;

  WriteAssignment(Assignments assignments, Settings settings, Outbox outbox, Audit audit) {
    this.assignments = assignments;
    this.settings = settings;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * From that day until the day before the next one that is dated already. The copy of today stays
   * as it was.
   *
   * @param place from what held until then
   * @throws OutsideEmployment if the employee does not work for the company on that day
   */
  Uni<Assignment> handle(
      UUID employeeId, LocalDate from, String action, Function<Assignment, Place> place) {
    return settings
        .history()
        .chain(
            decided ->
                assignments
                    .on(employeeId, from)
                    .map(found -> found.orElseThrow(() -> new OutsideEmployment("from", from)))
                    .chain(
                        before ->
                            write(before, from, checked(place.apply(before), before, from, decided))
                                .call(
                                    after ->
                                        audit.record(
                                            action,
                                            "employee",
                                            employeeId,
                                            AssignmentView.of(before),
                                            AssignmentView.of(after)))));
  }

  /** Copies what holds today to the employee, if this does, and tells who changed by that. */
  Uni<Void> putInForce(Assignment written) {
    var today = Today.date();
    if (!written.covers(today)) {
      return Uni.createFrom().voidItem();
    }
    return assignments
        .putInForce(written.employeeId(), today)
        .call(this::tell)
        .chain(changed -> note(written.employeeId(), changed));
  }

  // His own change is noted as an assignment; those above him came along.
  private Uni<Void> note(UUID employeeId, List<Employee> changed) {
    return audit.recordAll(
        "employee.changed",
        "employee",
        changed.stream()
            .filter(e -> !e.id().equals(employeeId))
            .map(e -> new Change(e.id(), null, EmployeeView.of(e)))
            .toList());
  }

  Uni<Void> tell(List<Employee> changed) {
    return outbox.appendAll(
        EmployeeChanged.TYPE,
        changed.stream()
            .map(e -> new Event(e.id(), e.version(), (Record) EmployeeChanged.of(e)))
            .toList());
  }

  // Who is only moved keeps the salary that he has. One that does not open is not the new one.
  private Place checked(Place place, Assignment before, LocalDate from, SettingHistory settings) {
    if (same(place.salary(), assignments.salaryIfReadable(before))
        && place.workShare().compareTo(before.workShare()) == 0) {
      return place;
    }
    return place.withBelowMinimumReason(
        SalaryRule.check(
            place.salary(),
            place.workShare(),
            from,
            before.endsOn(),
            Today.date(),
            place.belowMinimumReason(),
            settings));
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null ? one.compareTo(other) == 0 : one == null && other == null;
  }

  private Uni<Assignment> write(Assignment before, LocalDate from, Place place) {
    return before.startsOn().equals(from)
        ? assignments.update(before.id(), place)
        : assignments
            .endBefore(before.id(), from)
            .chain(() -> assignments.insert(before.employeeId(), from, before.endsOn(), place));
  }
}
