package dz.mizan.hr.attendance.punch;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.attendance.AttendanceRules;
import dz.mizan.hr.attendance.Hidden;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.MonthApproved;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Overtime that was ordered: by who stands above, within the law's week. */
@ApplicationScoped
class OvertimeOrders {
  static final String PERMISSION = "overtime-orders:change";

  private static final String SELECT =
      "select id, version, employee_id, day, minutes, reason, ordered_by, is_cancelled"
          + " from overtime_order o";
  private static final String IN_WEEK =
      """
      select coalesce(sum(minutes), 0) from overtime_order
      where employee_id = $1 and day between $2 and $3 and not is_cancelled
      """;
  private static final String PAGE =
      """
       where ($1::uuid[] is null or o.employee_id = any ($1))
        and %s and ($3::uuid is null or o.id > $3)
      order by o.id limit $4
      """;

  private final Reach reach;
  private final AttendanceRules rules;
  private final Audit audit;

  OvertimeOrders(Reach reach, AttendanceRules rules, Audit audit) {
    this.reach = reach;
    this.rules = rules;
    this.audit = audit;
  }

  /**
   * @throws OwnRecord if it is for the caller himself
   * @throws OvertimeOverLimit if it were more in the week than the law lets
   * @throws OvertimeOrdered if there is an order for that day
   * @throws MonthApproved if that month's timesheet is approved
   */
  Uni<OvertimeOrderView> create(OvertimeOrderRequest request) {
    Limits.day("day", request.day());
    var id = Ids.next();
    return requireMay(request.employeeId())
        // Two orders for one person wait for each other: together they could be too much.
        .chain(
            () ->
                CompanySql.execute(
                    "select 1 from employee where id = $1 for no key update", request.employeeId()))
        .chain(() -> requireRoom(request))
        .chain(
            () ->
                refusing(
                    CompanySql.execute(
                        "insert into overtime_order (id, employee_id, day, minutes, reason,"
                            + " ordered_by) values ($1, $2, $3, $4, $5, $6)",
                        id,
                        request.employeeId(),
                        request.day(),
                        request.minutes(),
                        request.reason(),
                        Caller.require().userId())))
        .chain(() -> read(id, ""))
        .call(order -> audit.record("overtime.ordered", "overtime-order", id, null, order));
  }

  private Uni<Void> requireRoom(OvertimeOrderRequest request) {
    return rules
        .on(request.day())
        .chain(
            now -> {
              var week = request.day().with(TemporalAdjusters.previousOrSame(now.weekStartsOn()));
              return CompanySql.execute(IN_WEEK, request.employeeId(), week, week.plusDays(6))
                  .invoke(
                      rows -> {
                        long all = rows.iterator().next().getLong(0) + request.minutes();
                        if (all > now.overtimeLimitMinutes()) {
                          throw new OvertimeOverLimit(all, now.overtimeLimitMinutes());
                        }
                      });
            })
        .replaceWithVoid();
  }

  private static Uni<OvertimeOrderView> read(UUID id, String lock) {
    return CompanySql.execute(SELECT + " where o.id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("overtime-order", id);
              }
              return OvertimeOrderView.of(rows.iterator().next());
            });
  }

  /**
   * @throws OwnRecord if it is the caller's own
   * @throws OrderCancelled if it was before
   * @throws MonthApproved if that month's timesheet is approved
   */
  Uni<OvertimeOrderView> cancel(UUID id, @Nullable String ifMatch) {
    return read(id, "")
        .chain(seen -> Hidden.as("overtime-order", id, requireMay(seen.employeeId())))
        .chain(() -> read(id, " for update"))
        .invoke(
            before -> {
              Versions.check(ifMatch, before.version());
              if (before.isCancelled()) {
                throw new OrderCancelled();
              }
            })
        .chain(
            before ->
                refusing(
                        CompanySql.execute(
                            "update overtime_order set is_cancelled = true, version = version + 1"
                                + " where id = $1",
                            id))
                    .chain(() -> read(id, ""))
                    .call(
                        after ->
                            audit.record(
                                "overtime-order.cancelled", "overtime-order", id, before, after)));
  }

  private Uni<Void> requireMay(UUID employee) {
    return OwnRecord.refusing(reach.requireManages(employee, PERMISSION));
  }

  private static <T> Uni<T> refusing(Uni<T> change) {
    return change
        .onFailure(SqlFailures.violates("uq_overtime_order_day"))
        .transform(e -> new OvertimeOrdered())
        .onFailure(SqlFailures.violates("ck_month_not_approved"))
        .transform(e -> new MonthApproved());
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<OvertimeOrderView>> page(PageRequest request, @Nullable UUID employeeId) {
    return reach
        .visible("punches:read")
        .chain(
            visible ->
                CompanySql.execute(
                    SELECT + Limits.ofOne(PAGE, "o.employee_id", 2, employeeId),
                    PunchResource.array(visible),
                    employeeId,
                    request.afterId(),
                    request.limitAndOne()))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(OvertimeOrderView::of)
                    .toList());
  }
}
