package dz.mizan.hr.pay.run;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Begins calculations anew that a process has left undone. */
@ApplicationScoped
class ContinueCalculations implements Job {
  private final CalculationWorker worker;

  ContinueCalculations(CalculationWorker worker) {
    this.worker = worker;
  }

  @Override
  public String name() {
    return "continue-payroll-calculations";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(
            "select id from payroll_run where calculating and lease_until < now() order by id")
        .map(
            rows -> {
              rows.forEach(row -> worker.takeOver(companyId, row.getUUID(0)));
              return rows.size() + " calculations continued";
            });
  }
}
