package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All checks, on a stack that does nothing else. */
public final class ReplicaCheck {
  private ReplicaCheck() {}

  /** What the replicas of the services have to be told for this. */
  public static Map<String, String> settings(Service service) {
    return service == Service.INVENTORY
        ? Map.of("MIZAN_RATE_LIMIT_STOREFRONT", Integer.toString(LimitCheck.QUOTA))
        : Map.of();
  }

  /**
   * Has them work, and looks.
   *
   * @param perSecond requests, to all services together
   */
  public static List<Finding> run(Site site, int perSecond, Duration duration) {
    var findings = new ArrayList<Finding>();
    var http = new Http();
    var tables = new Tables(site.stack());
    var figures = new Figures(http, site);
    JobCheck.note(tables);
    try (var heard = new Heard(site.stack().broker())) {
      var trader = Trader.signUp(http, site);
      var token = trader.login(0).accessToken();
      var work = new Work(trader, token);
      var jobs = new JobCheck(trader, tables, figures, token);
      var asking = Thread.ofVirtual().start(() -> jobs.askForRuns(duration));
      work.run(perSecond, duration);
      join(asking);
      findings.add(
          new Finding(
              "requests acknowledged",
              work.acknowledged() + ", and " + work.refused() + " refused for want of stock",
              work.acknowledged() > 0));
      findings.add(
          new Finding(
              "requests answered otherwise",
              work.failures().isEmpty() ? "0" : work.failures().toString(),
              work.failures().isEmpty()));
      new EventCheck(trader, tables, heard, figures).check(findings);
      new StockCheck(trader, tables, work).check(findings);
      jobs.check(findings);
      new KeyCheck(trader, tables, token, work.products().getFirst()).check(findings);
      new LimitCheck(trader).check(findings);
      new SessionCheck(trader).check(findings);
    }
    return findings;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
