package dz.mizan.hr.attendance.schedule;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.attendance.AttendanceCodeTaken;
import dz.mizan.hr.attendance.AttendanceRules;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.UnknownReference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/** Makes a schedule of shifts. */
@ApplicationScoped
class CreateSchedule {
  private static final String SHIFTS =
      """
      select s.id, s.span_minutes - coalesce((select sum(p.ends_after - p.starts_after)
          from shift_pause p where p.shift_id = s.id and not p.is_paid), 0)::integer as minutes
      from shift s where s.id = any ($1) and not s.is_archived
      """;
  private static final String INSERT =
      """
      insert into schedule (id, code, name, first_day, cycle_days, weekly_minutes)
      values ($1, $2, $3, $4, $5, $6)
      """;
  private static final String DAYS =
      """
      insert into schedule_day (schedule_id, day, shift_id)
      select $1::uuid, d.* from unnest($2::integer[], $3::uuid[]) as d
      """;

  private final Schedules schedules;
  private final AttendanceRules rules;
  private final Audit audit;

  CreateSchedule(Schedules schedules, AttendanceRules rules, Audit audit) {
    this.schedules = schedules;
    this.rules = rules;
    this.audit = audit;
  }

  /**
   * @throws InvalidSchedule if a day comes twice or is not in the cycle, if seven days in a row are
   *     worked, if it is more than the legal week on the average, or in some seven days more than
   *     that week and a fifth (law 90-11 art. 31)
   * @throws UnknownReference if a shift is none of the company's, or archived
   * @throws AttendanceCodeTaken if another one has its code
   */
  Uni<ScheduleView> handle(ScheduleRequest request) {
    requireDays(request);
    Limits.day("firstDay", request.firstDay());
    var id = Ids.next();
    return rules
        .weeklyMinutes()
        .chain(
            legal ->
                minutesOfShifts(request).map(minutes -> weeklyMinutes(request, minutes, legal)))
        .chain(weekly -> insert(id, request, weekly))
        .chain(() -> schedules.require(id))
        .call(schedule -> audit.record("schedule.created", "schedule", id, null, schedule));
  }

  static void requireDays(ScheduleRequest request) {
    var worked = new HashSet<Integer>();
    for (var day : request.days()) {
      if (day.day() > request.cycleDays()) {
        throw new InvalidSchedule("days", "no day after the last of the cycle");
      }
      if (!worked.add(day.day())) {
        throw new InvalidSchedule("days", "each day once");
      }
    }
    for (int start = 0; start < request.cycleDays(); start++) {
      boolean isFree = false;
      for (int day = start; day < start + 7; day++) {
        isFree |= !worked.contains(day % request.cycleDays() + 1);
      }
      if (!isFree) {
        throw new InvalidSchedule("days", "a day of rest in any seven (law 90-11 art. 33)");
      }
    }
  }

  private static Uni<Map<UUID, Integer>> minutesOfShifts(ScheduleRequest request) {
    var ids = request.days().stream().map(ScheduleRequest.Day::shiftId).toArray(UUID[]::new);
    return CompanySql.execute(SHIFTS, (Object) ids)
        .map(
            rows -> {
              var minutes = new HashMap<UUID, Integer>();
              rows.forEach(row -> minutes.put(row.getUUID("id"), row.getInteger("minutes")));
              return minutes;
            });
  }

  private static int weeklyMinutes(
      ScheduleRequest request, Map<UUID, Integer> minutes, int legalMinutes) {
    int sum = 0;
    for (var day : request.days()) {
      var ofShift = minutes.get(day.shiftId());
      if (ofShift == null) {
        throw new UnknownReference("days", day.shiftId());
      }
      sum += ofShift;
    }
    int weekly = (int) Math.round(sum * 7.0 / request.cycleDays());
    if (weekly > legalMinutes || weekly == 0) {
      throw new InvalidSchedule(
          "days", "at most the legal week of " + legalMinutes + " minutes on the average");
    }
    requireNoLongWeek(request, minutes, legalMinutes + legalMinutes / 5);
    return weekly;
  }

  // In any seven days, so also in those of the calendar, however long the cycle is.
  static void requireNoLongWeek(ScheduleRequest request, Map<UUID, Integer> minutes, int most) {
    var planned = new int[request.cycleDays()];
    request.days().forEach(day -> planned[day.day() - 1] = minutes.getOrDefault(day.shiftId(), 0));
    for (int start = 0; start < planned.length; start++) {
      int sum = 0;
      for (int day = start; day < start + 7; day++) {
        sum += planned[day % planned.length];
      }
      if (sum > most) {
        throw new InvalidSchedule("days", "at most " + most + " minutes in any seven days");
      }
    }
  }

  private static Uni<Void> insert(UUID id, ScheduleRequest request, int weekly) {
    return CompanySql.execute(
            INSERT,
            id,
            request.upperCode(),
            request.name().strip(),
            request.firstDay(),
            request.cycleDays(),
            weekly)
        .onFailure(SqlFailures.violates("uq_schedule_code"))
        .transform(e -> new AttendanceCodeTaken(request.upperCode()))
        .chain(
            () ->
                CompanySql.execute(
                    DAYS,
                    id,
                    request.days().stream().map(ScheduleRequest.Day::day).toArray(Integer[]::new),
                    request.days().stream().map(ScheduleRequest.Day::shiftId).toArray(UUID[]::new)))
        .replaceWithVoid();
  }
}
