package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.attendance.Hidden;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.punch.OwnRecord;
import dz.mizan.hr.attendance.work.MonthWork;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves timesheets on: submitted, returned, approved, reopened. */
@ApplicationScoped
class MoveTimesheet {
  static final String SUBMIT = "timesheets:submit";
  static final String APPROVE = "timesheets:approve";

  private static final String MOVE =
      """
      update timesheet set status = $2, justification = $3, version = version + 1 where id = $1
      """;
  private static final String STEP =
      """
      insert into timesheet_step (id, timesheet_id, step, reason, done_by)
      values ($1, $2, $3, $4, $5)
      """;

  private final Reach reach;
  private final Timesheets timesheets;
  private final MeasureTimesheets measure;
  private final RestEntries rest;
  private final Audit audit;

  MoveTimesheet(
      Reach reach,
      Timesheets timesheets,
      MeasureTimesheets measure,
      RestEntries rest,
      Audit audit) {
    this.reach = reach;
    this.timesheets = timesheets;
    this.measure = measure;
    this.rest = rest;
    this.audit = audit;
  }

  /**
   * @throws TimesheetIncomplete if the month is not over, or something has to be put right
   * @throws TimesheetOutOfDate if something changed since it was computed
   */
  Uni<TimesheetView> submit(UUID id, @Nullable String ifMatch) {
    return timesheets
        .require(id)
        .call(seen -> Hidden.as("timesheet", id, reach.requireSees(seen.employeeId(), SUBMIT)))
        .chain(seen -> locked(seen, ifMatch, TimesheetStatus.SUBMITTED))
        .invoke(MoveTimesheet::requireOver)
        .invoke(
            before -> {
              if (before.anomalies() > 0) {
                throw TimesheetIncomplete.anomalies(before.anomalies());
              }
            })
        .call(before -> requireFresh(before))
        .chain(before -> move(before, TimesheetStatus.SUBMITTED, "SUBMITTED", null, null));
  }

  /** Gives it back to be put right. */
  Uni<TimesheetView> giveBack(UUID id, @Nullable String ifMatch, String reason) {
    return managed(id, ifMatch, TimesheetStatus.COMPUTED, TimesheetStatus.SUBMITTED)
        .chain(before -> move(before, TimesheetStatus.COMPUTED, "RETURNED", reason, null));
  }

  /**
   * @param justification of what went beyond the law; null if nothing did
   * @throws JustificationNeeded if something did, and it is not said why
   * @throws TimesheetOutOfDate if something changed since it was computed
   * @throws OwnRecord if it is the caller's own
   */
  Uni<TimesheetView> approve(UUID id, @Nullable String ifMatch, @Nullable String justification) {
    return managed(id, ifMatch, TimesheetStatus.APPROVED, TimesheetStatus.SUBMITTED)
        .invoke(
            before -> {
              if (!before.breaches().isEmpty() && justification == null) {
                throw new JustificationNeeded(before.breaches().size());
              }
            })
        .call(
            before ->
                requireFresh(before)
                    .chain(work -> rest.earn(before.id(), before.employeeId(), work)))
        .chain(
            before ->
                move(before, TimesheetStatus.APPROVED, "APPROVED", justification, justification));
  }

  /**
   * @throws TimesheetTaken if payroll has it
   * @throws RestAlreadyTaken if rest that it gave was taken
   */
  Uni<TimesheetView> reopen(UUID id, @Nullable String ifMatch, String reason) {
    return managed(id, ifMatch, TimesheetStatus.COMPUTED, TimesheetStatus.APPROVED)
        .invoke(
            before -> {
              if (before.isTaken()) {
                throw new TimesheetTaken();
              }
            })
        .call(before -> rest.withdraw(before.id()))
        .chain(before -> move(before, TimesheetStatus.COMPUTED, "REOPENED", reason, null));
  }

  private Uni<TimesheetView> managed(
      UUID id, @Nullable String ifMatch, TimesheetStatus next, TimesheetStatus from) {
    return timesheets
        .require(id)
        .call(
            seen ->
                Hidden.as(
                    "timesheet",
                    id,
                    OwnRecord.refusing(reach.requireManages(seen.employeeId(), APPROVE))))
        .chain(seen -> locked(seen, ifMatch, next))
        .invoke(
            before -> {
              if (before.status() != from) {
                throw new WrongTimesheetStatus(before.status().name());
              }
            });
  }

  // The employee's row first: punches under way share it, and new ones wait here. Foreign keys do
  // not, so the months that are being computed hold up nobody.
  private Uni<TimesheetView> locked(
      TimesheetView seen, @Nullable String ifMatch, TimesheetStatus next) {
    return CompanySql.execute(
            "select 1 from employee where id = $1 for no key update", seen.employeeId())
        .chain(() -> timesheets.lock(seen.id()))
        .invoke(
            before -> {
              Versions.check(ifMatch, before.version());
              if (!before.status().canBecome(next)) {
                throw new WrongTimesheetStatus(before.status().name());
              }
            });
  }

  // What happens on days to come could not be recorded in an approved month. A shift that begins in
  // its last night has ended by noon.
  private static void requireOver(TimesheetView before) {
    var over = before.firstDay().plusMonths(1).atTime(LocalTime.NOON);
    if (LocalDateTime.now(Limits.ZONE).isBefore(over)) {
      throw TimesheetIncomplete.notOver();
    }
  }

  private Uni<MonthWork> requireFresh(TimesheetView before) {
    return measure
        .handle(before.firstDay(), new UUID[] {before.employeeId()})
        .map(
            measured -> {
              var work = measured.get(before.employeeId());
              if (work == null || !Digests.of(work).equals(before.digest())) {
                throw new TimesheetOutOfDate();
              }
              return work;
            });
  }

  private Uni<TimesheetView> move(
      TimesheetView before,
      TimesheetStatus to,
      String step,
      @Nullable String reason,
      @Nullable String justification) {
    return CompanySql.execute(MOVE, before.id(), to.name(), justification)
        .chain(
            () ->
                CompanySql.execute(
                    STEP, Ids.next(), before.id(), step, reason, Caller.require().userId()))
        .chain(() -> timesheets.require(before.id()))
        .call(
            after ->
                audit.record(
                    "timesheet." + step.toLowerCase(Locale.ROOT),
                    "timesheet",
                    before.id(),
                    before,
                    after));
  }
}
