package dz.mizan.common.job;

import dz.mizan.common.audit.Audit;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Has a job run now, for the caller's company. */
@ApplicationScoped
class AskForRun {
  private final Jobs jobs;
  private final Audit audit;

  AskForRun(Jobs jobs, Audit audit) {
    this.jobs = jobs;
    this.audit = audit;
  }

  /**
   * @throws dz.mizan.common.web.NotFound if there is no such job
   * @throws JobRunning if it is running; asked for twice before it begins, it runs once
   */
  Uni<Void> handle(String name) {
    jobs.require(name);
    return jobs.plan()
        .chain(() -> jobs.askFor(name))
        .chain(id -> audit.record("job.requested", "job", id, null, new Requested(name)));
  }

  /** What the audit trail tells. */
  @RegisterForReflection
  record Requested(String name) {}
}
