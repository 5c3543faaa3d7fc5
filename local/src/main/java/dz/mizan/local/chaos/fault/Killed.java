package dz.mizan.local.chaos.fault;

import dz.mizan.local.chaos.site.Site;
import dz.mizan.local.server.Server;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code kill -9}, and after a while all are started again at the same time, as a supervisor would.
 *
 * @param victims looked up anew, as another program may be in their place by now
 */
record Killed(
    String id, String description, Site site, Supplier<List<Server>> victims, Duration lasts)
    implements Fault {

  @Override
  public void strike() {
    site.each(victims.get(), Server::kill);
  }

  @Override
  public void lift() {
    site.together(victims.get());
  }
}
