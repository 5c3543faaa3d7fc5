package dz.mizan.hr.employee;

import static org.awaitility.Awaitility.await;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.Sql;
import java.time.Duration;

/** Runs of jobs, asked for and waited for. */
public final class JobRuns {
  private JobRuns() {}

  /** Runs it once more, after the run that may be under way. */
  public static void run(TestCompany company, Sql sql, String job) {
    var before = new long[1];
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              before[0] = runs(company, sql, job, "");
              return ask(company, job) == 202;
            });
    await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                runs(company, sql, job, " and owner is null and last_status = 'SUCCEEDED'")
                    > before[0]);
  }

  private static int ask(TestCompany company, String job) {
    return company.request().post("/api/v1/jobs/" + job + "/run").statusCode();
  }

  private static long runs(TestCompany company, Sql sql, String job, String condition) {
    return sql.count(
        "select coalesce(max(runs), 0) from job where company_id = ? and name = ?" + condition,
        company.id(),
        job);
  }
}
