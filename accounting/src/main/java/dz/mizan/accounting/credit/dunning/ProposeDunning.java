package dz.mizan.accounting.credit.dunning;

import dz.mizan.common.job.Job;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Proposes reminders twice a day; people send them. */
@ApplicationScoped
class ProposeDunning implements Job {
  private final ProposeLetters propose;

  ProposeDunning(ProposeLetters propose) {
    this.propose = propose;
  }

  @Override
  public String name() {
    return "propose-dunning";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(12);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return propose.handle().map(letters -> letters + " letters proposed");
  }
}
