package dz.mizan.local.chaos;

import dz.mizan.local.chaos.check.Queues;
import dz.mizan.local.chaos.check.ReadFacts;
import dz.mizan.local.chaos.fault.Fault;
import dz.mizan.local.chaos.load.Load;
import dz.mizan.local.chaos.load.Pulse;
import dz.mizan.local.chaos.load.Trader;
import dz.mizan.local.chaos.site.Site;
import dz.mizan.local.demo.Listener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plays faults on a site that runs, and tells how it went. */
public final class ChaosRun {
  private static final Duration CALM = Duration.ofSeconds(4);
  private static final Duration SHORT_CALM = Duration.ofMillis(500);

  private final Site site;

  public ChaosRun(Site site) {
    this.site = site;
  }

  /** Each fault under a load of its own, with a verdict after each. */
  public boolean full(List<Fault> faults) {
    return run(faults.stream().map(List::of).toList(), CALM);
  }

  /** All of them under one load, with one verdict. */
  public boolean brief(List<Fault> faults) {
    return run(List.of(faults), SHORT_CALM);
  }

  private boolean run(List<List<Fault>> passes, Duration calm) {
    try (var listener = new Listener(site.endpoints().events())) {
      var trader = new Trader(site.endpoints());
      listener.only(trader.company().id());
      var works = trader.works();
      var queues = new Queues(site.stack());
      var facts =
          new ReadFacts(
              site.stack(),
              trader.companyId(),
              trader.acknowledged(),
              trader.movements(),
              listener,
              trader::books);
      var outcomes = new ArrayList<Outcome>();
      long done = 0;
      for (var faults : passes) {
        if (isPermitted(faults)) {
          var pulse = new Pulse();
          var load = new Load(works, pulse);
          outcomes.addAll(
              new Pass(load, pulse, queues, new Proof(facts, queues), calm).play(faults));
          done += pulse.count();
          tell(outcomes.subList(outcomes.size() - faults.size(), outcomes.size()));
          faults.forEach(Fault::tidy);
        }
      }
      say("%n%s", new ResultTable(outcomes).text());
      say(
          "%d works done, %d requests sent again, %d events delivered more than once",
          done, trader.retries(), listener.redelivered());
      // What could not do anything has shown nothing.
      return !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::isClean);
    }
  }

  private static boolean isPermitted(List<Fault> faults) {
    for (var fault : faults) {
      var hindrance = fault.hindrance();
      if (hindrance.isPresent()) {
        say("NOT DONE: %s: %s", fault.description(), hindrance.get());
        return false;
      }
    }
    return true;
  }

  private static void tell(List<Outcome> outcomes) {
    for (var outcome : outcomes) {
      say(
          "%-60s writing again after %s%s: %s",
          outcome.description(),
          ResultTable.seconds(outcome.writing()),
          outcome
              .caughtUp()
              .map(after -> ", events caught up after " + ResultTable.seconds(after))
              .orElse(""),
          outcome.isClean() ? "all is right" : "WRONG");
      outcome.failures().forEach(failure -> say("    %s", failure));
      outcome.verdict().violations().stream().limit(20).forEach(wrong -> say("    %s", wrong));
    }
  }

  private static void say(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
    System.out.flush();
  }
}
