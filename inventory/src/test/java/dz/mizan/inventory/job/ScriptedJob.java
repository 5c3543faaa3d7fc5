package dz.mizan.inventory.job;

import dz.mizan.common.job.Job;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A job that does what a test tells it for a company, and nothing for the others. */
@ApplicationScoped
public class ScriptedJob implements Job {
  static final String NAME = "scripted";
  private static final Map<UUID, Supplier<Uni<String>>> SCRIPTS = new ConcurrentHashMap<>();
  private static final Map<UUID, Supplier<Uni<Void>>> NOTES = new ConcurrentHashMap<>();

  static void script(UUID company, Supplier<Uni<String>> script) {
    SCRIPTS.put(company, script);
  }

  /** What it does after a run that failed. */
  static void noteFailures(UUID company, Supplier<Uni<Void>> note) {
    NOTES.put(company, note);
  }

  /** From now on it does nothing for the company. */
  static void forget(UUID company) {
    SCRIPTS.remove(company);
    NOTES.remove(company);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return SCRIPTS.getOrDefault(companyId, () -> Uni.createFrom().item("nothing to do")).get();
  }

  @Override
  public Uni<Void> failed(UUID companyId, Throwable failure) {
    return NOTES.getOrDefault(companyId, () -> Uni.createFrom().voidItem()).get();
  }
}
