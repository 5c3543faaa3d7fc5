package dz.mizan.local.chaos;

import dz.mizan.local.chaos.check.Queues;
import dz.mizan.local.chaos.check.Verdict;
import dz.mizan.local.chaos.fault.Fault;
import dz.mizan.local.chaos.load.Load;
import dz.mizan.local.chaos.load.Pulse;
import dz.mizan.local.server.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Faults one after the other under one load, which is stopped at the end to see what there is.
 *
 * @param calm how long all goes well before and after each
 */
record Pass(Load load, Pulse pulse, Queues queues, Proof proof, Duration calm) {
  private static final Duration PATIENCE = Duration.ofSeconds(200);

  /** Longer, for the work goes on and adds to what waits. */
  private static final Duration PATIENCE_WITH_EVENTS = Duration.ofMinutes(10);

  private static final String TOLERATED = "2 seconds";

  /** As many events are always under way while work goes on. */
  private static final long USUAL = 60;

  private static final Verdict NONE =
      new Verdict(List.of(), List.of(), List.of(), List.of(), List.of());

  List<Outcome> play(List<Fault> faults) {
    faults.forEach(Fault::prepare);
    load.start();
    var outcomes = new ArrayList<Outcome>();
    try {
      for (var fault : faults) {
        outcomes.add(play(fault));
      }
    } finally {
      load.stop();
    }
    var verdict = proof.verdict();
    return outcomes.stream().map(outcome -> outcome.judged(verdict)).toList();
  }

  private Outcome play(Fault fault) {
    var before = System.nanoTime();
    Waiting.until(PATIENCE, () -> isWellSince(before));
    Waiting.until(calm, () -> false);

    var struck = System.nanoTime();
    fault.strike();
    Waiting.until(fault.lasts(), () -> false);
    var lifted = System.nanoTime();
    fault.lift();

    Waiting.until(PATIENCE, () -> isWellSince(lifted));
    var writing = pulse.allDoneAfter(lifted).orElse(System.nanoTime());
    Waiting.until(PATIENCE_WITH_EVENTS, () -> queues.late(TOLERATED) <= USUAL);
    var caughtUp = System.nanoTime();
    Waiting.until(calm, () -> false);
    return new Outcome(
        fault.description(),
        Duration.ofNanos(lifted - struck),
        pulse.countBetween(struck, lifted),
        Duration.ofNanos(writing - lifted),
        Duration.ofNanos(caughtUp - lifted),
        NONE,
        failures(lifted));
  }

  private boolean isWellSince(long instant) {
    return pulse.allDoneAfter(instant).isPresent() || !load.failures().isEmpty();
  }

  private List<String> failures(long lifted) {
    var failures = new ArrayList<>(load.failures());
    pulse.silentSince(lifted).forEach(kind -> failures.add(kind + " was not done again in time"));
    if (queues.late(TOLERATED) > USUAL) {
      failures.add("events are still late");
    }
    return failures;
  }
}
