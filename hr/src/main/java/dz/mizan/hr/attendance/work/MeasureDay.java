package dz.mizan.hr.attendance.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures a day against its plan. */
final class MeasureDay {
  private final DayPlan plan;
  private final Presence presence;
  private final WorkRules rules;

  private MeasureDay(DayPlan plan, Presence presence, WorkRules rules) {
    this.plan = plan;
    this.presence = presence;
    this.rules = rules;
  }

  /**
   * @param presence of that day alone
   */
  static DayWork of(DayPlan plan, Presence presence, WorkRules rules) {
    return new MeasureDay(plan, presence, rules).measure();
  }

  private DayWork measure() {
    var shift = plan.shift();
    if (!plan.isEmployed()) {
      return idle(DayKind.NOT_EMPLOYED, 0);
    }
    if (plan.isHoliday()) {
      return free(DayKind.HOLIDAY);
    }
    if (shift == null) {
      return plan.isLeave()
          ? idle(DayKind.LEAVE, 0)
          : free(plan.isRestDay() ? DayKind.REST_DAY : DayKind.FREE);
    }
    return plan.isLeave() ? idle(DayKind.LEAVE, shift.minutes()) : shift(shift);
  }

  private DayWork idle(DayKind kind, int leave) {
    return work(kind, 0, 0, 0, 0, 0, leave, 0, 0);
  }

  private DayWork free(DayKind kind) {
    int there = presence.stays().stream().mapToInt(Stay::minutes).sum();
    int overtime = counted(there);
    int night = Math.min(overtime, night(presence.stays()));
    return work(kind, 0, 0, 0, 0, 0, 0, overtime, night);
  }

  private DayWork shift(PlannedShift shift) {
    int all = shift.minutes();
    int leave = leave(shift);
    int planned = Math.max(0, all - leave - plan.restMinutes());
    int there = presence.stays().stream().mapToInt(shift::workIn).sum();
    // What is leave is not worked a second time.
    int worked = Math.min(there, all - leave);
    var beyond = beyond(shift);
    int overtime = counted(beyond.stream().mapToInt(Stay::minutes).sum());
    int night = Math.min(overtime, night(beyond));
    if (planned < all || worked == 0) {
      // Which part of the day was free is not known, so nobody is late.
      return work(
          DayKind.WORK,
          planned,
          worked,
          0,
          0,
          Math.max(0, planned - worked),
          leave,
          overtime,
          night);
    }
    int late = missed(shift, new Stay(shift.from(), later(shift, first().from())));
    int early = missed(shift, new Stay(sooner(shift, last().to()), shift.to()));
    int forgiven =
        (late <= shift.lateMinutes() ? late : 0) + (early <= shift.earlyMinutes() ? early : 0);
    int absent = Math.max(0, planned - worked - late - early);
    return work(
        DayKind.WORK,
        planned,
        worked + forgiven,
        late <= shift.lateMinutes() ? 0 : late,
        early <= shift.earlyMinutes() ? 0 : early,
        absent,
        0,
        overtime,
        night);
  }

  private int leave(PlannedShift shift) {
    return plan.leaveShare()
        .multiply(BigDecimal.valueOf(shift.minutes()))
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private Stay first() {
    return presence.stays().getFirst();
  }

  private Stay last() {
    return presence.stays().getLast();
  }

  private static LocalDateTime later(PlannedShift shift, LocalDateTime at) {
    var from = at.isAfter(shift.from()) ? at : shift.from();
    return from.isAfter(shift.to()) ? shift.to() : from;
  }

  private static LocalDateTime sooner(PlannedShift shift, LocalDateTime at) {
    var to = at.isBefore(shift.to()) ? at : shift.to();
    return to.isBefore(shift.from()) ? shift.from() : to;
  }

  private static int missed(PlannedShift shift, Stay missed) {
    return shift.workIn(missed);
  }

  // What is worked after the shift, and before it if the company counts that.
  private List<Stay> beyond(PlannedShift shift) {
    var beyond = new ArrayList<Stay>();
    for (var stay : presence.stays()) {
      if (rules.isOvertimeBeforeShift() && stay.from().isBefore(shift.from())) {
        var to = stay.to().isBefore(shift.from()) ? stay.to() : shift.from();
        beyond.add(new Stay(stay.from(), to));
      }
      if (stay.to().isAfter(shift.to())) {
        var from = stay.from().isAfter(shift.to()) ? stay.from() : shift.to();
        beyond.add(new Stay(from, stay.to()));
      }
    }
    return beyond;
  }

  private int counted(int minutes) {
    int allowed = rules.isOrderNeeded() ? Math.min(minutes, plan.orderedMinutes()) : minutes;
    int rounded = allowed - allowed % Math.max(1, rules.overtimeRoundedToMinutes());
    return allowed < rules.overtimeFromMinutes() ? 0 : rounded;
  }

  private static int night(List<Stay> stays) {
    return stays.stream().mapToInt(Stay::nightMinutes).sum();
  }

  private DayWork work(
      DayKind kind,
      int planned,
      int worked,
      int late,
      int early,
      int absent,
      int leave,
      int overtime,
      int overtimeNight) {
    boolean isThere = !presence.stays().isEmpty();
    return new DayWork(
        plan.day(),
        kind,
        planned,
        worked,
        late,
        early,
        absent,
        leave,
        overtime,
        overtimeNight,
        kind == DayKind.WORK ? Math.min(worked + overtime, night(presence.stays())) : overtimeNight,
        isThere ? (int) Duration.between(first().from(), last().to()).toMinutes() : 0,
        isThere ? first().from() : firstUnpaired(),
        isThere ? last().to() : null,
        anomalies(kind));
  }

  // More than half of the half day that was leave; which half it was is not known.
  private boolean isLeaveWorked(DayKind kind) {
    var shift = plan.shift();
    if (kind != DayKind.WORK || shift == null || plan.leaveShare().signum() == 0) {
      return false;
    }
    int there = presence.stays().stream().mapToInt(shift::workIn).sum();
    int leave = leave(shift);
    return 2 * (there - (shift.minutes() - leave)) > leave;
  }

  private @Nullable LocalDateTime firstUnpaired() {
    return presence.withoutEnd().isEmpty() ? null : presence.withoutEnd().getFirst();
  }

  private List<Anomaly> anomalies(DayKind kind) {
    var found = new ArrayList<Anomaly>();
    if (!presence.withoutEnd().isEmpty()) {
      found.add(Anomaly.MISSING_OUT);
    }
    if (!presence.withoutStart().isEmpty()) {
      found.add(Anomaly.MISSING_IN);
    }
    if (kind == DayKind.LEAVE && !presence.stays().isEmpty() || isLeaveWorked(kind)) {
      found.add(Anomaly.WORKED_ON_LEAVE);
    }
    if (kind == DayKind.NOT_EMPLOYED && !presence.stays().isEmpty()) {
      found.add(Anomaly.NOT_EMPLOYED);
    }
    return found;
  }
}
