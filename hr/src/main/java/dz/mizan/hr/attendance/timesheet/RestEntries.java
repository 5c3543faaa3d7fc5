package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.attendance.AttendanceRules;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.MonthApproved;
import dz.mizan.hr.attendance.schedule.Plans;
import dz.mizan.hr.attendance.work.DayPlan;
import dz.mizan.hr.attendance.work.DayWork;
import dz.mizan.hr.attendance.work.MonthWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rest in exchange for work on days of rest: an account that only grows, never below zero. */
@ApplicationScoped
class RestEntries {
  private static final String INSERT =
      """
      insert into rest_entry (id, employee_id, kind, day, minutes, reason, noted_by)
      values ($1, $2, 'TAKEN', $3, $4, $5, $6)
      """;
  private static final String EARN =
      """
      insert into rest_entry (id, employee_id, kind, day, minutes, timesheet_id, noted_by)
      select e.id, $1::uuid, 'EARNED', e.day, e.minutes, $2::uuid, $3::uuid
      from unnest($4::uuid[], $5::date[], $6::integer[]) as e (id, day, minutes)
      """;
  private static final String WITHDRAW =
      """
      insert into rest_entry (id, employee_id, kind, day, minutes, timesheet_id, cancels, noted_by)
      select gen_random_uuid(), r.employee_id, 'WITHDRAWN', r.day, -r.minutes, r.timesheet_id, r.id,
        $2::uuid
      from rest_entry r where r.timesheet_id = $1 and r.kind = 'EARNED'
        and not exists (select from rest_entry c where c.cancels = r.id)
      """;
  private static final String GIVE_BACK =
      """
      insert into rest_entry (id, employee_id, kind, day, minutes, cancels, noted_by)
      select $2::uuid, r.employee_id, 'GIVEN_BACK', r.day, -r.minutes, r.id, $3::uuid
      from rest_entry r where r.id = $1 and r.kind = 'TAKEN'
      """;
  private static final String TAKEN =
      """
      select coalesce(-sum(minutes), 0) from rest_entry
      where employee_id = $1 and day = $2 and kind in ('TAKEN', 'GIVEN_BACK')
      """;

  private final Plans plans;
  private final AttendanceRules rules;
  private final Audit audit;

  RestEntries(Plans plans, AttendanceRules rules, Audit audit) {
    this.plans = plans;
    this.rules = rules;
    this.audit = audit;
  }

  /** What a month's work on days of rest and holidays gives. */
  Uni<Void> earn(UUID timesheetId, UUID employee, MonthWork work) {
    var days = work.days().stream().filter(DayWork::givesRest).toList();
    return CompanySql.execute(
            EARN,
            employee,
            timesheetId,
            Caller.require().userId(),
            days.stream().map(any -> Ids.next()).toArray(UUID[]::new),
            days.stream().map(DayWork::day).toArray(LocalDate[]::new),
            days.stream().map(DayWork::overtime).toArray(Integer[]::new))
        .replaceWithVoid();
  }

  /**
   * @throws RestAlreadyTaken if it was taken
   */
  Uni<Void> withdraw(UUID timesheetId) {
    return CompanySql.execute(WITHDRAW, timesheetId, Caller.require().userId())
        .onFailure(SqlFailures.violates("ck_rest_entry_balance"))
        .transform(e -> new RestAlreadyTaken())
        .replaceWithVoid();
  }

  /**
   * @throws RestOverBalance if it is more than was earned, or than there is to work on that day
   * @throws MonthApproved if that month's timesheet is approved
   */
  Uni<RestEntryView> take(RestRequest request) {
    Limits.day("day", request.day());
    var id = Ids.next();
    return CompanySql.execute(
            "select 1 from employee where id = $1 for no key update", request.employeeId())
        .chain(() -> requireWork(request))
        .chain(
            () ->
                CompanySql.execute(
                    INSERT,
                    id,
                    request.employeeId(),
                    request.day(),
                    -request.minutes(),
                    request.reason(),
                    Caller.require().userId()))
        .onFailure(SqlFailures.violates("ck_rest_entry_balance"))
        .transform(e -> new RestOverBalance("more than was earned"))
        .onFailure(SqlFailures.violates("ck_month_not_approved"))
        .transform(e -> new MonthApproved())
        .chain(() -> require(id))
        .call(entry -> audit.record("rest.taken", "rest-entry", id, null, entry));
  }

  private Uni<Void> requireWork(RestRequest request) {
    var day = request.day();
    var employee = request.employeeId();
    return rules
        .on(day)
        .chain(now -> plans.between(day, day, day, new UUID[] {employee}, now))
        .chain(
            planned ->
                CompanySql.execute(TAKEN, employee, day)
                    .invoke(
                        rows -> {
                          int left =
                              planned.getOrDefault(employee, List.of()).stream()
                                  .mapToInt(DayPlan::minutesToWork)
                                  .sum();
                          if (rows.iterator().next().getLong(0) + request.minutes() > left) {
                            throw new RestOverBalance("more than there is to work on that day");
                          }
                        }))
        .replaceWithVoid();
  }

  /**
   * @throws NotFound if the company has no such entry
   */
  Uni<RestEntryView> require(UUID id) {
    return CompanySql.execute("select * from rest_entry where id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("rest-entry", id);
              }
              return RestEntryView.of(rows.iterator().next());
            });
  }

  /**
   * Undoes rest that was not taken after all.
   *
   * @throws RestAlreadyTaken if it is no rest that was taken, or was given back before
   * @throws MonthApproved if that month's timesheet is approved
   */
  Uni<RestEntryView> giveBack(RestEntryView taken) {
    var id = Ids.next();
    return CompanySql.execute(GIVE_BACK, taken.id(), id, Caller.require().userId())
        .onFailure(SqlFailures.violates("uq_rest_entry_cancels"))
        .transform(e -> new RestAlreadyTaken())
        .onFailure(SqlFailures.violates("ck_month_not_approved"))
        .transform(e -> new MonthApproved())
        .invoke(
            rows -> {
              if (rows.rowCount() == 0) {
                throw new RestAlreadyTaken();
              }
            })
        .chain(() -> require(id))
        .call(entry -> audit.record("rest.given-back", "rest-entry", id, taken, entry));
  }

  Uni<Integer> balance(UUID employee) {
    return CompanySql.execute(
            "select coalesce(sum(minutes), 0)::integer from rest_entry where employee_id = $1",
            employee)
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  /** A page in the order of noting, one row more than asked for. */
  Uni<List<RestEntryView>> page(PageRequest request, UUID employee) {
    return CompanySql.execute(
            "select * from rest_entry where employee_id = $1 and ($2::uuid is null or id > $2)"
                + " order by id limit $3",
            employee,
            request.afterId(),
            request.limitAndOne())
        .map(rows -> Timesheets.list(rows, RestEntryView::of));
  }
}
