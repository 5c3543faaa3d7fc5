package dz.mizan.common.job;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The poller's view of the jobs, under the relay's role. Each call waits for its answer. */
@ApplicationScoped
class JobLeases {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PATIENCE_TO_PLAN = Duration.ofMinutes(2);

  // Those of a newer or older version of the service, which this one does not know, are left alone.
  private static final String CLAIM =
      """
      with due as materialized (
        select company_id, id from job
        where next_run_at <= now() and leased_until < now() and name = any ($2)
          and not exists (select from erased_company e where e.company_id = job.company_id)
        order by next_run_at limit $3 for update skip locked)
      update job j set owner = $1, last_started_at = now(), runs = runs + 1,
        leased_until = now() + interval '60 seconds', next_run_at = now() + interval '60 seconds'
      from due where j.company_id = due.company_id and j.id = due.id
      returning j.company_id, j.name, j.runs
      """;
  private static final String RENEW =
      """
      update job j set
        leased_until = now() + interval '60 seconds', next_run_at = now() + interval '60 seconds'
      from unnest($1::uuid[], $2::text[], $3::bigint[], $4::uuid[])
        as running (company_id, name, run, owner)
      where j.company_id = running.company_id and j.name = running.name and j.runs = running.run
        and j.owner = running.owner
      """;
  private static final String PLAN =
      """
      insert into job (company_id, name, next_run_at)
      select c.company_id, planned.name,
        now() + make_interval(secs => seconds * (0.5 + random() / 2))
      from prepared_company c cross join unnest($1::text[], $2::float8[]) as planned (name, seconds)
      where not exists (select from erased_company e where e.company_id = c.company_id)
        and not exists (
          select from job j where j.company_id = c.company_id and j.name = planned.name)
      on conflict on constraint uq_job_name do nothing
      """;

  private static final String STANDING =
      """
      select (select count(*) from job where failures_in_a_row >= 3)::float8 as failing,
        (select count(*) from job j
          where next_run_at < now() - interval '5 minutes' and leased_until < now()
            and not exists (select from erased_company e where e.company_id = j.company_id)
        )::float8 as overdue
      """;

  private final Pool pool;

  JobLeases(@ReactiveDataSource("relay") Pool pool) {
    this.pool = pool;
  }

  /** Takes on jobs that are due, the longest due ones first; each goes to one replica. */
  List<ClaimedJob> claim(UUID owner, String[] names, int limit) {
    return rows(CLAIM, Tuple.of(owner, names, limit), PATIENCE).stream()
        .map(
            row ->
                new ClaimedJob(
                    row.getUUID("company_id"), row.getString("name"), owner, row.getLong("runs")))
        .toList();
  }

  /** Keeps what is still running. */
  void renew(Collection<ClaimedJob> running) {
    rows(
        RENEW,
        Tuple.of(
            running.stream().map(ClaimedJob::companyId).toArray(UUID[]::new),
            running.stream().map(ClaimedJob::name).toArray(String[]::new),
            running.stream().map(ClaimedJob::run).toArray(Long[]::new),
            running.stream().map(ClaimedJob::owner).toArray(UUID[]::new)),
        PATIENCE);
  }

  /** Gives every prepared company those jobs that it has not got yet. */
  void plan(String[] names, Double[] intervals) {
    rows(PLAN, Tuple.of(names, intervals), PATIENCE_TO_PLAN);
  }

  /**
   * How the jobs of all companies stand.
   *
   * @param failing jobs that failed three times in a row or more
   * @param overdue jobs that are due since five minutes and that nobody runs
   */
  record Standing(double failing, double overdue) {}

  Standing standing() {
    var row = rows(STANDING, Tuple.tuple(), PATIENCE).getFirst();
    return new Standing(row.getDouble("failing"), row.getDouble("overdue"));
  }

  private List<Row> rows(String sql, Tuple parameters, Duration patience) {
    var result = pool.preparedQuery(sql).execute(parameters).await().atMost(patience);
    return StreamSupport.stream(result.spliterator(), false).toList();
  }
}
