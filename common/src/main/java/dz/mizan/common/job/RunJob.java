package dz.mizan.common.job;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.trace.SpanKind;
import dz.mizan.common.trace.Spans;
import dz.mizan.common.web.RequestIds;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Runs a job that this process has leased, and notes how it ended: a success in the transaction of
 * its effect, a failure in one of its own.
 */
@ApplicationScoped
class RunJob {
  private static final Logger LOG = Logger.getLogger(RunJob.class);
  private static final int MAX_TEXT = 500;

  private static final String SUCCEEDED =
      """
      update job set owner = null, leased_until = '-infinity', last_finished_at = clock_timestamp(),
        last_status = 'SUCCEEDED', last_result = $4, last_error = null, failures_in_a_row = 0,
        next_run_at = now() + make_interval(secs => $5)
      where name = $1 and runs = $2 and owner = $3
      """;
  // Twenty seconds later, then twice as long each time, at most ten minutes.
  private static final String FAILED =
      """
      update job set owner = null, leased_until = '-infinity', last_finished_at = clock_timestamp(),
        last_status = 'FAILED', last_error = $4,
        failures = failures + 1, failures_in_a_row = failures_in_a_row + 1,
        next_run_at = now() + least(interval '10 minutes',
          interval '20 seconds' * power(2, least(failures_in_a_row, 10)))
      where name = $1 and runs = $2 and owner = $3
      """;

  private final Jobs jobs;
  private final CompanyTransactions transactions;
  private final Spans spans;
  private final MeterRegistry metrics;

  RunJob(Jobs jobs, CompanyTransactions transactions, Spans spans, MeterRegistry metrics) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.spans = spans;
    this.metrics = metrics;
  }

  /** Somebody else has taken it over meanwhile; what was done here is undone. */
  private static final class LeaseLost extends RuntimeException {
    LeaseLost() {
      super("the lease of the run was lost", null, false, false);
    }
  }

  /** Never fails. To be called on a context of its own. */
  Uni<Void> handle(ClaimedJob claimed) {
    RequestIds.begin(null, null);
    MDC.put("companyId", claimed.companyId().toString());
    Caller.system(claimed.companyId()).enter();
    long startedNs = System.nanoTime();
    var span = spans.current("job " + claimed.name(), SpanKind.INTERNAL);
    return Uni.createFrom()
        .deferred(() -> transactions.run(claimed.companyId(), () -> work(claimed)))
        .invoke(() -> count(claimed, "succeeded", startedNs))
        .invoke(() -> span.end(null))
        .onFailure()
        .recoverWithUni(
            failure -> {
              count(claimed, "failed", startedNs);
              span.end(failure.getClass().getSimpleName());
              return noteFailure(claimed, failure);
            });
  }

  private Uni<Void> work(ClaimedJob claimed) {
    var job = jobs.require(claimed.name());
    return job.run(claimed.companyId())
        .chain(
            result ->
                CompanySql.execute(
                    SUCCEEDED,
                    claimed.name(),
                    claimed.run(),
                    claimed.owner(),
                    cut(result),
                    job.every().toMillis() / 1000.0))
        .invoke(
            noted -> {
              if (noted.rowCount() == 0) {
                throw new LeaseLost();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> noteFailure(ClaimedJob claimed, Throwable failure) {
    LOG.warnf(
        failure instanceof Refusal || SqlFailures.isUnavailable(failure) ? null : failure,
        "Job %s failed: %s",
        claimed.name(),
        failure.toString());
    return Uni.createFrom()
        .deferred(() -> noteWith(jobs.require(claimed.name())::failed, claimed, failure))
        .onFailure()
        .recoverWithUni(
            unnoted -> {
              LOG.warnf(
                  SqlFailures.isUnavailable(unnoted) ? null : unnoted,
                  "Job %s could not note what it failed of: %s",
                  claimed.name(),
                  unnoted.toString());
              return noteWith((company, why) -> Uni.createFrom().voidItem(), claimed, failure);
            })
        .onFailure()
        .invoke(again -> LOG.debugf("The lease of %s lapses: %s", claimed.name(), again))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> noteWith(
      BiFunction<UUID, Throwable, Uni<Void>> more, ClaimedJob claimed, Throwable failure) {
    return transactions
        .run(
            claimed.companyId(),
            () ->
                more.apply(claimed.companyId(), failure)
                    .chain(
                        () ->
                            CompanySql.execute(
                                FAILED,
                                claimed.name(),
                                claimed.run(),
                                claimed.owner(),
                                reason(failure))))
        .replaceWithVoid();
  }

  // Clients see it: no SQL, no class names. The log has more under the trace.
  private static String reason(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return refusal.code();
    }
    var code = SqlFailures.isUnavailable(failure) ? "temporarily-unavailable" : "internal-error";
    return code + ", trace " + RequestIds.traceId();
  }

  private void count(ClaimedJob claimed, String outcome, long startedNs) {
    metrics
        .timer("mizan.job.runs", "job", claimed.name(), "outcome", outcome)
        .record(Duration.ofNanos(System.nanoTime() - startedNs));
  }

  private static String cut(String text) {
    return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
  }
}
