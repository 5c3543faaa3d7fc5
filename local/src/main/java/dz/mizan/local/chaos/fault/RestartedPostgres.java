package dz.mizan.local.chaos.fault;

import dz.mizan.local.chaos.site.Site;
import java.time.Duration;

/** PostgreSQL is shut down properly, as for an upgrade, and started again. */
record RestartedPostgres(Site site) implements Fault {
  @Override
  public String id() {
    return "restart-postgres";
  }

  @Override
  public String description() {
    return "restart of PostgreSQL";
  }

  @Override
  public void strike() {
    site.stack().postgres().stop();
  }

  @Override
  public Duration lasts() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void lift() {
    site.stack().postgres().start();
  }
}
