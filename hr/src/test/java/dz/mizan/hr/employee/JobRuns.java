package dz.mizan.hr.employee;

import static org.awaitility.Awaitility.await;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.Sql;
import java.time.Duration;

/** Runs of jobs, asked for and waited for. */
public final class JobRuns {
  private JobRuns() {}

  /** Runs it once more. */
  public static void run(TestCompany company, Sql sql, String job) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count(company, sql, job) >= 0 && ask(company, job) < 300);
    long before = count(company, sql, job);
    await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              ask(company, job);
              return count(company, sql, job) > before;
            });
  }

  private static int ask(TestCompany company, String job) {
    return company.request().post("/api/v1/jobs/" + job + "/run").statusCode();
  }

  private static long count(TestCompany company, Sql sql, String job) {
    return sql.count(
        "select coalesce(max(runs), 0) from job where company_id = ? and name = ?"
            + " and owner is null and last_status = 'SUCCEEDED'",
        company.id(),
        job);
  }
}
