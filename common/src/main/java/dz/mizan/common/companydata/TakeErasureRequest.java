package dz.mizan.common.companydata;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts up the tombstone of a company that auth wants erased; {@link EraseCompanies} does it. */
@ApplicationScoped
class TakeErasureRequest implements EventHandler {
  private final Duration delay;

  /**
   * @param delay by then the company's tokens are refused everywhere, and requests that were let in
   *     before are over
   */
  TakeErasureRequest(@ConfigProperty(name = "mizan.erasure.delay") Duration delay) {
    this.delay = delay;
  }

  @Override
  public String type() {
    return "dz.mizan.auth.company.erasure-requested.v1";
  }

  @Override
  public boolean isOutsideCompany() {
    return true;
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    return CompanySql.execute(
            "insert into erased_company (company_id, erase_from)"
                + " values ($1, now() + make_interval(secs => $2)) on conflict do nothing",
            event.companyId(),
            delay.toMillis() / 1_000.0)
        .replaceWithVoid();
  }
}
