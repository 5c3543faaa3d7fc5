package dz.mizan.common.job;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The jobs of this service, and their state in the running transaction's company. */
@ApplicationScoped
public class Jobs {
  private static final String PLAN =
      """
      insert into job (name, next_run_at)
      select name, now() + make_interval(secs => seconds * (0.5 + random() / 2))
      from unnest($1::text[], $2::float8[]) as planned (name, seconds)
      on conflict on constraint uq_job_name do nothing
      """;
  private static final String ASK_FOR =
      "update job set next_run_at = now() where name = $1 and leased_until < now() returning id";

  private final List<Job> beans;
  private volatile @Nullable Map<String, Job> byName;

  Jobs(@All List<Job> beans) {
    this.beans = beans;
  }

  boolean isEmpty() {
    return beans.isEmpty();
  }

  // Not in the constructor: a job may need the beans that need this one.
  Map<String, Job> all() {
    var known = byName;
    if (known == null) {
      known = new TreeMap<>();
      for (var job : beans) {
        if (known.put(job.name(), job) != null) {
          throw new IllegalStateException("two jobs are called " + job.name());
        }
      }
      byName = known;
    }
    return known;
  }

  /**
   * @throws NotFound if this service has no such job
   */
  Job require(String name) {
    var job = all().get(name);
    if (job == null) {
      throw new NotFound("job", name);
    }
    return job;
  }

  String[] names() {
    return all().keySet().toArray(String[]::new);
  }

  Double[] intervals() {
    return all().values().stream()
        .map(job -> job.every().toMillis() / 1000.0)
        .toArray(Double[]::new);
  }

  /** Gives the company of the running transaction those jobs that it has not got yet. */
  public Uni<Void> plan() {
    return isEmpty()
        ? Uni.createFrom().voidItem()
        : CompanySql.execute(PLAN, names(), intervals()).replaceWithVoid();
  }

  /** The rows of the company, by name. */
  Uni<List<Row>> rows(String... names) {
    return CompanySql.execute(
            "select " + JobView.COLUMNS + " from job where name = any ($1) order by name",
            (Object) names)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  /**
   * Has the job run as soon as a poller sees it.
   *
   * @return the id of its row
   * @throws JobRunning if it is running
   */
  Uni<UUID> askFor(String name) {
    return CompanySql.execute(ASK_FOR, name).map(rows -> idOf(rows, name));
  }

  private static UUID idOf(RowSet<Row> rows, String name) {
    if (rows.rowCount() == 0) {
      throw new JobRunning(name);
    }
    return rows.iterator().next().getUUID("id");
  }
}
