package dz.mizan.local.replicas;

import dz.mizan.local.chaos.Proof;
import dz.mizan.local.chaos.check.Queues;
import dz.mizan.local.chaos.check.ReadFacts;
import dz.mizan.local.chaos.load.Kind;
import dz.mizan.local.chaos.load.Load;
import dz.mizan.local.chaos.load.Pulse;
import dz.mizan.local.chaos.load.Trader;
import dz.mizan.local.demo.Listener;
import dz.mizan.local.server.Waiting;
import dz.mizan.local.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * What clients were told of is there once, and so is everything that follows from it; each event
 * came, whichever replica wrote it and whichever sent it.
 */
record WorkCheck(Fleet fleet, Trader trader, Listener listener, Figures figures) {
  private static final String PUBLISHED = "mizan_outbox_published_total";

  /** Clients at work for so long, and what came of it when all had come to rest. */
  void check(Duration duration, Consumer<Finding> findings) {
    var works = new ArrayList<>(trader.works());
    // Each twice, but for names, of which the last one has to be known.
    works.addAll(works.stream().filter(work -> work.kind() != Kind.CUSTOMERS).toList());
    var pulse = new Pulse();
    var load = new Load(works, pulse);
    load.start();
    Waiting.until(duration, () -> false);
    load.stop();
    findings.accept(Finding.note("works done", pulse.count()));
    findings.accept(Finding.note("requests sent again", trader.retries()));
    findings.accept(Finding.none("clients that gave up", load.failures()));
    outcome(findings);
  }

  private void outcome(Consumer<Finding> findings) {
    var facts = facts();
    var verdict = new Proof(facts, new Queues(fleet.stack())).verdict();
    facts.read().effects().forEach(effect -> findings.accept(Finding.of(effect)));
    findings.accept(Finding.none("acknowledged and lost, dead letters, gaps", verdict.lost()));
    findings.accept(Finding.none("effects doubled", verdict.doubled()));
    findings.accept(Finding.none("books and stock that do not balance", verdict.unbalanced()));
    findings.accept(Finding.none("levels of stock below zero", verdict.negative()));
    findings.accept(Finding.none("gaps in legal numbers", verdict.gaps()));
    findings.accept(
        Finding.note("events delivered again, as at-least-once allows", listener.redelivered()));
    for (var service : Service.values()) {
      var each = figures.each(service, PUBLISHED);
      // Of the others too few are written for each relay to be sure of some.
      boolean shared = service != Service.INVENTORY || each.stream().allMatch(count -> count > 0);
      findings.accept(
          new Finding("events sent by replicas of " + service.id(), each.toString(), shared));
    }
  }

  private ReadFacts facts() {
    return new ReadFacts(
        fleet.stack(),
        trader.companyId(),
        trader.acknowledged(),
        trader.movements(),
        listener,
        trader::books);
  }
}
