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
 * asked for. A hundred at a time.
 */
@ApplicationScoped
class EndLeaveOfDeparted implements Job {
  private static final int AT_ONCE = 100;
  // The employment that it began in, or the last one before.
  private static final String DUE =
      """
      select r.id, h.ends_on from leave_request r
      join employment h on h.employee_id = r.employee_id and h.ends_on < r.ends_on
      where r.status in ('SUBMITTED', 'APPROVED') and not exists (
        select from employment k where k.employee_id = r.employee_id
          and k.starts_on <= r.ends_on and k.starts_on > h.starts_on)
        and h.starts_on <= r.starts_on
      order by r.id limit $1
      """;

  private record Due(UUID id, LocalDate lastDay) {}

  private final Leaves leaves;
  private final CancelLeave cancel;
  private final InterruptLeave interrupt;

  EndLeaveOfDeparted(Leaves leaves, CancelLeave cancel, InterruptLeave interrupt) {
    this.leaves = leaves;
    this.cancel = cancel;
    this.interrupt = interrupt;
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
                done = done.chain(count -> end(one).map(ended -> count + 1));
              }
              return done;
            })
        .map(count -> count + " requests of people who leave");
  }

  private Uni<Leave> end(Due due) {
    return leaves
        .requireLocked(due.id())
        .chain(
            leave ->
                leave.status() == LeaveStatus.APPROVED && !leave.startsOn().isAfter(due.lastDay())
                    ? interrupt.breakOff(leave, due.lastDay().plusDays(1), null)
                    : leave.status().canBecome(LeaveStatus.CANCELLED)
                        ? cancel.cancel(leave, null)
                        : Uni.createFrom().item(leave));
  }
}
