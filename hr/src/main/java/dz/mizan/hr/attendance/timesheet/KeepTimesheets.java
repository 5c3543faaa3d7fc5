package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.job.Job;
import dz.mizan.hr.attendance.Limits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** Computes this month's timesheets, and last month's until they are approved. */
@ApplicationScoped
class KeepTimesheets implements Job {
  private static final int LAST_MONTH_UNTIL = 15;

  private final ComputeTimesheets compute;

  KeepTimesheets(ComputeTimesheets compute) {
    this.compute = compute;
  }

  @Override
  public String name() {
    return "compute-timesheets";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(12);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    var today = LocalDate.now(Limits.ZONE);
    var month = today.withDayOfMonth(1);
    return compute
        .all(month)
        .chain(
            now ->
                today.getDayOfMonth() > LAST_MONTH_UNTIL
                    ? Uni.createFrom().item(now.changed())
                    : compute.all(month.minusMonths(1)).map(last -> now.changed() + last.changed()))
        .map(changed -> changed + " timesheets changed");
  }
}
