package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A job runs on one replica at a time, however many look for it or are asked for it. The database
 * notes every lease and its end as they are written.
 */
record JobCheck(Trader trader, Tables tables, Figures figures, String token) {
  private static final String NOTE =
      """
      create table job_noted (
        noted bigint generated always as identity, name text not null, company_id uuid not null,
        runs bigint not null, owner uuid, has_lapsed boolean not null);
      create function note_job() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      begin
        insert into job_noted (name, company_id, runs, owner, has_lapsed)
        values (new.name, new.company_id, new.runs, new.owner,
          old.leased_until < clock_timestamp());
        return null;
      end $$;
      create trigger note_job after update on job for each row execute function note_job();
      """;
  private static final String NOTED =
      """
      select company_id::text || ' ' || name, coalesce(owner::text, ''), has_lapsed::text
      from job_noted order by noted
      """;
  private static final List<Service> WITH_JOBS =
      List.of(Service.INVENTORY, Service.HR, Service.ACCOUNTING);
  private static final String JOBS = "/api/v1/jobs";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  /** Notes from now on. */
  static void note(Tables tables) {
    for (var service : WITH_JOBS) {
      tables.execute(service, NOTE);
    }
  }

  /** Asks all replicas at once for every job of the company, again and again for so long. */
  void askForRuns(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      while (System.nanoTime() - end < 0) {
        for (var service : WITH_JOBS) {
          for (var job : jobs(service)) {
            for (var url : trader.site().urls(service)) {
              var address = url + JOBS + "/" + job + "/run";
              workers.execute(() -> trader.http().post(address, token, Map.of()));
            }
          }
        }
        Waiting.until(BETWEEN, () -> false);
      }
    }
  }

  private List<String> jobs(Service service) {
    var jobs = new ArrayList<String>();
    trader
        .http()
        .get(trader.site().url(service, 0) + JOBS, token)
        .required("jobs")
        .body()
        .path("items")
        .forEach(job -> jobs.add(job.path("name").asText()));
    return jobs;
  }

  void check(List<Finding> findings) {
    for (var service : WITH_JOBS) {
      check(service, findings);
    }
  }

  /**
   * What the database noted.
   *
   * @param overlapping runs that began while another one of the same job was under way
   */
  private record Looked(long runs, long overlapping, int owners) {}

  private void check(Service service, List<Finding> findings) {
    // What is under way is leased already, and counted when it ends.
    Waiting.until(PATIENCE, () -> look(service).runs() == counted(service));
    var looked = look(service);
    findings.add(
        new Finding(
            "runs of %s's jobs, by replicas".formatted(service.id()),
            looked.runs() + ", " + looked.owners(),
            looked.owners() > 1));
    findings.add(Finding.none("that began while another one was under way", looked.overlapping()));
    findings.add(
        Finding.equal("leased, and counted by the replicas", looked.runs(), counted(service)));
  }

  private Looked look(Service service) {
    long runs = 0;
    long overlapping = 0;
    var owners = new HashSet<String>();
    var running = new HashMap<String, String>();
    for (var row : tables.rows(service, NOTED)) {
      var job = row.get(0);
      var owner = row.get(1);
      if (owner.isEmpty()) {
        running.remove(job);
      } else if (!owner.equals(running.get(job))) {
        runs++;
        owners.add(owner);
        overlapping += running.put(job, owner) != null && row.get(2).equals("false") ? 1 : 0;
      }
    }
    return new Looked(runs, overlapping, owners.size());
  }

  private long counted(Service service) {
    return figures.all(service, "mizan_job_runs_seconds_count");
  }
}
