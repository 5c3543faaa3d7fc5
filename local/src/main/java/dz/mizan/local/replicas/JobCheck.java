package dz.mizan.local.replicas;

import dz.mizan.local.demo.Company;
import dz.mizan.local.server.Waiting;
import dz.mizan.local.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A job runs on one replica at a time, however many look for it or are asked for it. */
record JobCheck(Probe probe, JobNotes notes, Figures figures) {
  private static final String JOBS = "/api/v1/jobs";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  /** Asks all replicas at once for every job of the company, again and again for so long. */
  void ask(Duration duration) {
    var token = probe.login(Company.SUPERUSER, 0).accessToken();
    long endNs = System.nanoTime() + duration.toNanos();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      while (System.nanoTime() - endNs < 0) {
        for (var service : JobNotes.WITH_JOBS) {
          for (var job : jobs(service, token)) {
            for (var url : probe.fleet().urls(service)) {
              var run = url + JOBS + "/" + job + "/run";
              workers.execute(() -> probe.post(run, token, Map.of()));
            }
          }
        }
        Waiting.until(BETWEEN, () -> false);
      }
    }
  }

  private List<String> jobs(Service service, String token) {
    var names = new ArrayList<String>();
    var jobs = probe.get(probe.fleet().url(service, 0) + JOBS, token).body().path("items");
    jobs.forEach(job -> names.add(job.path("name").asText()));
    return names;
  }

  void check(Consumer<Finding> findings) {
    for (var service : JobNotes.WITH_JOBS) {
      // What is under way is leased already, and counted when it ends.
      Waiting.until(PATIENCE, () -> notes.read(service).runs() == counted(service));
      var noted = notes.read(service);
      findings.accept(
          new Finding(
              "jobs of " + service.id(),
              "%d runs by %d replicas".formatted(noted.runs(), noted.owners()),
              noted.owners() > 1));
      findings.accept(
          Finding.none("that began while another run of the job was on", noted.overlapping()));
      findings.accept(Finding.equal("that replicas counted", noted.runs(), counted(service)));
    }
  }

  private long counted(Service service) {
    return figures.each(service, "mizan_job_runs_seconds_count").stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
