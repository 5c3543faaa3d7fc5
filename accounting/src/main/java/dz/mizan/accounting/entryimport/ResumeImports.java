package dz.mizan.accounting.entryimport;

import dz.mizan.common.job.Job;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Begins anew what a process has left undone of long imports. */
@ApplicationScoped
class ResumeImports implements Job {
  private final ImportTasks tasks;
  private final DoImportTasks doTasks;

  ResumeImports(ImportTasks tasks, DoImportTasks doTasks) {
    this.tasks = tasks;
    this.doTasks = doTasks;
  }

  @Override
  public String name() {
    return "resume-entry-imports";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  // Waking costs nothing if this is tried again: a task is done by one, and only while it is there.
  @Override
  public Uni<String> run(UUID companyId) {
    return tasks
        .all()
        .invoke(open -> open.forEach(importId -> doTasks.wake(companyId, importId)))
        .map(open -> open.size() + " imports under way");
  }
}
