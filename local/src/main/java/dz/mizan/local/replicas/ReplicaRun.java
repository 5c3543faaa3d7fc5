package dz.mizan.local.replicas;

import dz.mizan.local.chaos.load.Trader;
import dz.mizan.local.demo.Listener;
import java.time.Duration;
import java.util.function.Consumer;

/** Has clients work on a fleet that runs, and looks at what its replicas have to share. */
public record ReplicaRun(Fleet fleet) {
  /**
   * All checks, one after the other.
   *
   * @param work how long clients work
   * @param findings takes each as it is found
   */
  public void check(Duration work, Consumer<Finding> findings) {
    var notes = new JobNotes(fleet.stack());
    notes.begin();
    try (var listener = new Listener(fleet.endpoints().events())) {
      var trader = new Trader(fleet.endpoints());
      listener.only(trader.company().id());
      var http = new Http();
      var figures = new Figures(fleet, http);
      var probe = new Probe(http, fleet, trader.company());
      var jobs = new JobCheck(probe, notes, figures);
      var asking = Thread.ofVirtual().start(() -> jobs.ask(work));
      new WorkCheck(fleet, trader, listener, figures).check(work, findings);
      join(asking);
      jobs.check(findings);
      new KeyCheck(probe).check(findings);
      new LimitCheck(probe).check(findings);
      new SessionCheck(probe).check(findings);
      new CacheCheck(probe).check(findings);
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
