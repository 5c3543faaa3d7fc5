package dz.mizan.local.replicas;

import dz.mizan.local.chaos.load.Trader;
import dz.mizan.local.demo.Listener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Has clients work on a fleet that runs, and looks at what its replicas have to share. */
public record ReplicaRun(Fleet fleet) {
  /**
   * All checks, in the order in which they were made.
   *
   * @param work how long clients work
   */
  public List<Finding> check(Duration work) {
    var notes = new JobNotes(fleet.stack());
    notes.begin();
    try (var listener = new Listener(fleet.endpoints().events())) {
      var trader = new Trader(fleet.endpoints());
      listener.only(trader.company().id());
      var http = new Http();
      var figures = new Figures(fleet, http);
      var probe = new Probe(http, fleet, trader.company());
      var jobs = new JobCheck(probe, notes, figures);
      var findings = new ArrayList<Finding>();
      var asking = Thread.ofVirtual().start(() -> jobs.ask(work));
      new WorkCheck(fleet, trader, listener, figures).check(work, findings);
      join(asking);
      jobs.check(findings);
      new KeyCheck(probe).check(findings);
      new LimitCheck(probe).check(findings);
      new SessionCheck(probe).check(findings);
      new CacheCheck(probe).check(findings);
      return findings;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
