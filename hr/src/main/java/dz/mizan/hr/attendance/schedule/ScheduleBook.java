package dz.mizan.hr.attendance.schedule;

import dz.mizan.hr.attendance.work.PlannedShift;
import dz.mizan.hr.attendance.work.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All schedules of a company, and which of them an employee works by on a day. */
final class ScheduleBook {
  private final Map<UUID, ShiftView> shifts = new HashMap<>();
  private final Map<UUID, ScheduleView> byId = new HashMap<>();
  private final Map<String, ScheduleView> byCode = new HashMap<>();
  private final Map<UUID, List<ScheduleAssignmentView>> assigned = new HashMap<>();
  private final @Nullable ScheduleView standard;

  /**
   * @param defaultCode of the schedule of those who have none
   */
  ScheduleBook(
      List<ShiftView> shifts,
      List<ScheduleView> schedules,
      List<ScheduleAssignmentView> assignments,
      String defaultCode) {
    shifts.forEach(shift -> this.shifts.put(shift.id(), shift));
    for (var schedule : schedules) {
      byId.put(schedule.id(), schedule);
      byCode.put(schedule.code(), schedule);
    }
    for (var one : assignments) {
      var whose = one.employeeId() == null ? one.departmentId() : one.employeeId();
      if (whose != null) {
        assigned.computeIfAbsent(whose, any -> new ArrayList<>()).add(one);
      }
    }
    standard = byCode.get(defaultCode.toUpperCase(Locale.ROOT));
  }

  /** By which he works: his own, his contract's, his department's or one above, the company's. */
  @Nullable ScheduleView of(UUID employee, People.Stretch stretch, LocalDate day, People people) {
    var own = assigned(employee, day);
    if (own != null) {
      return own;
    }
    if (stretch.scheduleCode() != null && byCode.containsKey(stretch.scheduleCode())) {
      return byCode.get(stretch.scheduleCode());
    }
    for (@Nullable UUID department = stretch.departmentId();
        department != null;
        department = people.parent(department)) {
      var its = assigned(department, day);
      if (its != null) {
        return its;
      }
    }
    return standard;
  }

  private @Nullable ScheduleView assigned(UUID whose, LocalDate day) {
    for (var one : assigned.getOrDefault(whose, List.of())) {
      if (one.holdsOn(day)) {
        return byId.get(one.scheduleId());
      }
    }
    return null;
  }

  /** The shift of a day; null if it is free. */
  @Nullable PlannedShift shift(@Nullable ScheduleView schedule, LocalDate day) {
    var id = schedule == null ? null : schedule.shiftOn(day);
    var shift = id == null ? null : shifts.get(id);
    if (shift == null) {
      return null;
    }
    var from = day.atTime(shift.start());
    return new PlannedShift(
        day,
        from,
        from.plusMinutes(shift.spanMinutes()),
        shift.pauses().stream()
            .filter(pause -> !pause.isPaid())
            .map(
                pause ->
                    new Stay(
                        from.plusMinutes(pause.startsAfter()), from.plusMinutes(pause.endsAfter())))
            .toList(),
        shift.lateMinutes(),
        shift.earlyMinutes());
  }
}
