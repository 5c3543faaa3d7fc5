package dz.mizan.hr.leave.request;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Takes back leave that lies after the last day of an employment, which was not known when it was
 * asked for. A hundred at a time. Leave with such a day in a month whose timesheet is approved
 * waits until that is reopened.
 */
@ApplicationScoped
class EndLeaveOfDeparted implements Job {
  private static final int AT_ONCE = 100;
  // The employment that it began in, or the last one before. In the order in which employees are
  // locked everywhere.
  private static final String DUE =
      """
      select r.id, h.ends_on from leave_request r
      join employment h on h.employee_id = r.employee_id and h.ends_on < r.ends_on
      where r.status in ('SUBMITTED', 'APPROVED') and not exists (
        select from employment k where k.employee_id = r.employee_id
          and k.starts_on <= r.ends_on and k.starts_on > h.starts_on)
        and h.starts_on <= r.starts_on
        and not exists (select from leave_day d join timesheet t on t.employee_id = d.employee_id
          and t.month = date_trunc('month', d.day)::date and t.status = 'APPROVED'
          where d.request_id = r.id and d.day > h.ends_on)
      order by r.employee_id, r.id limit $1
      """;
  // Asked again with the employee locked: no timesheet of his is approved from here on.
  private static final String FIXED =
      """
      select from leave_day d join timesheet t on t.employee_id = d.employee_id
        and t.month = date_trunc('month', d.day)::date and t.status = 'APPROVED'
      where d.request_id = $1 and d.day > $2 limit 1
      """;

  private record Due(UUID id, LocalDate lastDay) {}

  private final Leaves leaves;
  private final CancelLeave cancel;
  private final BreakOff breakOff;

  EndLeaveOfDeparted(Leaves leaves, CancelLeave cancel, BreakOff breakOff) {
    this.leaves = leaves;
    this.cancel = cancel;
    this.breakOff = breakOff;
  }

  @Override
  public String name() {
    return "end-leave-of-departed";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(DUE, AT_ONCE)
        .chain(
            rows -> {
              var due = new ArrayList<Due>();
              rows.forEach(row -> due.add(new Due(row.getUUID(0), row.getLocalDate(1))));
              var done = Uni.createFrom().item(0);
              for (var one : due) {
                done = done.chain(count -> end(one).map(ended -> count + ended));
              }
              return done;
            })
        .map(count -> count + " requests of people who leave");
  }

  private Uni<Integer> end(Due due) {
    return leaves
        .requireLocked(due.id())
        .chain(
            leave ->
                CompanySql.execute(FIXED, due.id(), due.lastDay())
                    .chain(
                        rows ->
                            rows.size() > 0
                                ? Uni.createFrom().item(0)
                                : end(leave, due.lastDay())));
  }

  private Uni<Integer> end(Leave leave, LocalDate lastDay) {
    if (leave.status() == LeaveStatus.APPROVED && !leave.startsOn().isAfter(lastDay)) {
      return breakOff.handle(leave, lastDay.plusDays(1), null).replaceWith(1);
    }
    return leave.status().canBecome(LeaveStatus.CANCELLED)
        ? cancel.cancel(leave, null).replaceWith(1)
        : Uni.createFrom().item(0);
  }
}
