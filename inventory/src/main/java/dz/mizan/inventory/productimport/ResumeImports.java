package dz.mizan.inventory.productimport;

import dz.mizan.common.job.Job;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/**
 * Finds imports whose process is gone: uploads are given up, what was there already is gone on
 * with.
 */
@ApplicationScoped
class ResumeImports implements Job {
  private final Imports imports;
  private final StagedLines staged;
  private final RunImports run;

  ResumeImports(Imports imports, StagedLines staged, RunImports run) {
    this.imports = imports;
    this.staged = staged;
    this.run = run;
  }

  @Override
  public String name() {
    return "resume-product-imports";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  // Waking costs nothing if this is tried again: an import is claimed by one, and only if it waits.
  @Override
  public Uni<String> run(UUID companyId) {
    return imports
        .giveUp()
        .call(
            given ->
                Multi.createFrom()
                    .iterable(given)
                    .onItem()
                    .transformToUniAndConcatenate(staged::drop)
                    .collect()
                    .last())
        .chain(
            given ->
                imports
                    .isAnyOpen()
                    .invoke(
                        isOpen -> {
                          if (isOpen) {
                            run.wake(companyId);
                          }
                        })
                    .map(
                        isOpen ->
                            given.size()
                                + " imports given up"
                                + (isOpen ? ", others gone on with" : "")));
  }
}
