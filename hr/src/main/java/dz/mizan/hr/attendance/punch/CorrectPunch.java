package dz.mizan.hr.attendance.punch;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.attendance.BadDates;
import dz.mizan.hr.attendance.Hidden;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.MonthApproved;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes or voids a punch by hand; keeps what was before, who did it and why. */
@ApplicationScoped
class CorrectPunch {
  static final String PERMISSION = "punches:correct";

  private static final String NOTE =
      """
      insert into punch_correction (id, punch_id, employee_id, kind, before_at, before_direction,
        after_at, after_direction, reason, corrected_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;

  private final Reach reach;
  private final Punches punches;
  private final Audit audit;

  CorrectPunch(Reach reach, Punches punches, Audit audit) {
    this.reach = reach;
    this.punches = punches;
    this.audit = audit;
  }

  /**
   * @throws OwnRecord if it is the caller's own
   * @throws PunchTaken if there is one at that second
   * @throws MonthApproved if that month's timesheet is approved
   */
  Uni<PunchView> add(Correction.Missing missing) {
    var at = time(missing.at());
    var id = Ids.next();
    return requireMay(missing.employeeId())
        .chain(
            () ->
                refusing(
                    CompanySql.execute(
                        "insert into punch (id, employee_id, at, direction, source)"
                            + " values ($1, $2, $3, $4, 'MANUAL')",
                        id,
                        missing.employeeId(),
                        at,
                        missing.direction().name())))
        .chain(() -> punches.require(id))
        .call(after -> note("ADDED", null, after, missing.reason()));
  }

  /**
   * @throws PunchVoided if it does not count any more
   * @throws PunchTaken if there is one at that second
   * @throws MonthApproved if the timesheet of the old or the new month is approved
   */
  Uni<PunchView> change(UUID id, @Nullable String ifMatch, Correction.Change change) {
    var at = time(change.at());
    var direction = change.direction();
    return locked(id, ifMatch)
        .chain(
            before ->
                refusing(
                        CompanySql.execute(
                            "update punch set at = $2, direction = $3, version = version + 1"
                                + " where id = $1",
                            id,
                            at,
                            direction == null ? null : direction.name()))
                    .chain(() -> punches.require(id))
                    .call(after -> note("CHANGED", before, after, change.reason())));
  }

  /**
   * @throws PunchVoided if it does not count already
   * @throws MonthApproved if that month's timesheet is approved
   */
  Uni<PunchView> cancel(UUID id, @Nullable String ifMatch, String reason) {
    return locked(id, ifMatch)
        .chain(
            before ->
                refusing(
                        CompanySql.execute(
                            "update punch set is_void = true, version = version + 1 where id = $1",
                            id))
                    .chain(() -> punches.require(id))
                    .call(after -> note("VOIDED", before, after, reason)));
  }

  // Whose it is says whether the caller may; somebody else's is not there for him.
  private Uni<PunchView> locked(UUID id, @Nullable String ifMatch) {
    return punches
        .require(id)
        .chain(seen -> Hidden.as("punch", id, requireMay(seen.employeeId())))
        .chain(() -> punches.lock(id))
        .invoke(
            before -> {
              Versions.check(ifMatch, before.version());
              if (before.isVoid()) {
                throw new PunchVoided();
              }
            });
  }

  private Uni<Void> requireMay(UUID employee) {
    return OwnRecord.refusing(reach.requireManages(employee, PERMISSION));
  }

  private static <T> Uni<T> refusing(Uni<T> change) {
    return change
        .onFailure(SqlFailures.violates("uq_punch_moment"))
        .transform(e -> new PunchTaken())
        .onFailure(SqlFailures.violates("ck_month_not_approved"))
        .transform(e -> new MonthApproved());
  }

  private static OffsetDateTime time(OffsetDateTime at) {
    var second = RecordPunches.second(at);
    Limits.day("at", second.toLocalDate());
    if (second.isAfter(OffsetDateTime.now(second.getOffset()))) {
      throw new BadDates("at", "not in the future");
    }
    return second;
  }

  private Uni<Void> note(String kind, @Nullable PunchView before, PunchView after, String reason) {
    boolean isVoided = kind.equals("VOIDED");
    return CompanySql.execute(
            NOTE,
            Ids.next(),
            after.id(),
            after.employeeId(),
            kind,
            before == null ? null : before.at(),
            before == null ? null : before.directionName(),
            isVoided ? null : after.at(),
            isVoided ? null : after.directionName(),
            reason,
            Caller.require().userId())
        .chain(() -> audit.record("punch.corrected", "punch", after.id(), before, after));
  }
}
