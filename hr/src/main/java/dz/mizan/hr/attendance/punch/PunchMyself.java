package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.attendance.MonthApproved;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Records that the caller comes or goes at this moment; the server's clock counts. */
@ApplicationScoped
class PunchMyself {
  private static final String INSERT =
      """
      insert into punch (id, employee_id, at, direction, source, client_id)
      values ($1, $2, date_trunc('second', clock_timestamp()), $3, 'SELF', $4)
      on conflict do nothing returning id
      """;
  // What stood in the way: the same id, or the same second, whatever recorded that.
  private static final String EARLIER =
      """
      select id from punch where employee_id = $1
        and ((terminal_id is null and client_id = $2::text)
          or (not is_void
            and at between clock_timestamp() - interval '1 minute' and clock_timestamp()))
      order by (terminal_id is null and client_id = $2) desc nulls last, at desc limit 1
      """;

  private final Reach reach;
  private final Punches punches;

  PunchMyself(Reach reach, Punches punches) {
    this.reach = reach;
    this.punches = punches;
  }

  /**
   * A punch, and whether it is new.
   *
   * @param isNew false if it was sent before
   */
  record Done(PunchView punch, boolean isNew) {}

  /**
   * @throws dz.mizan.common.web.NotFound if the caller is no employee
   * @throws MonthApproved if this month's timesheet is approved
   */
  Uni<Done> handle(OwnPunchRequest request) {
    return reach.self().chain(employee -> punch(employee, request));
  }

  private Uni<Done> punch(UUID employee, OwnPunchRequest request) {
    var direction = request.direction();
    return CompanySql.execute(
            INSERT,
            Ids.next(),
            employee,
            direction == null ? null : direction.name(),
            request.clientId())
        .onFailure(SqlFailures.violates("ck_month_not_approved"))
        .transform(e -> new MonthApproved())
        .chain(
            rows ->
                rows.size() == 1
                    ? done(rows.iterator().next().getUUID(0), true)
                    : earlier(employee, request));
  }

  // Nothing is found if what stood in the way was voided meanwhile: then nothing does any more.
  private Uni<Done> earlier(UUID employee, OwnPunchRequest request) {
    return CompanySql.execute(EARLIER, employee, request.clientId())
        .chain(
            found ->
                found.size() == 0
                    ? punch(employee, request)
                    : done(found.iterator().next().getUUID(0), false));
  }

  private Uni<Done> done(UUID id, boolean isNew) {
    return punches.require(id).map(punch -> new Done(punch, isNew));
  }
}
