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
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Faults one after the other under one load, and a look at what there is after the last. The next
 * one comes when every kind of work has been done again after the one before.
 *
 * @param calm how long all goes well before and after each
 */
record Pass(Load load, Pulse pulse, Queues queues, Proof proof, Duration calm) {
  private static final Duration PATIENCE = Duration.ofSeconds(400);

  private static final String NOT_AT_ALL = "0 seconds";

  private static final Verdict NONE =
      new Verdict(List.of(), List.of(), List.of(), List.of(), List.of());

  List<Outcome> play(List<Fault> faults) {
    faults.forEach(Fault::prepare);
    var outcomes = underLoad(faults);
    var verdict = proof.verdict();
    var failures = load.failures();
    return outcomes.stream().map(outcome -> outcome.judged(verdict, failures)).toList();
  }

  private List<Outcome> underLoad(List<Fault> faults) {
    var begun = System.nanoTime();
    load.start();
    try {
      Waiting.until(PATIENCE, () -> isWellSince(begun));
      Waiting.until(calm, () -> false);
      var outcomes = new ArrayList<Outcome>();
      for (var fault : faults) {
        outcomes.add(strike(fault, fault == faults.getLast()));
      }
      return outcomes;
    } finally {
      load.stop();
    }
  }

  private Outcome strike(Fault fault, boolean isLast) {
    var struck = System.nanoTime();
    fault.strike();
    Waiting.until(fault.lasts(), () -> false);
    var lifted = System.nanoTime();
    fault.lift();

    Waiting.until(PATIENCE, () -> isWellSince(lifted));
    var writing = pulse.allDoneAfter(lifted).orElse(System.nanoTime());
    Waiting.until(calm, () -> false);
    var failures = failures(lifted);
    var arrived = isLast ? OptionalLong.of(rest(failures)) : OptionalLong.empty();
    return new Outcome(
        fault.description(),
        Duration.ofNanos(lifted - struck),
        pulse.countBetween(struck, lifted),
        Duration.ofNanos(writing - lifted),
        arrived.isPresent()
            ? Optional.of(Duration.ofNanos(arrived.getAsLong() - lifted))
            : Optional.empty(),
        NONE,
        failures);
  }

  /** Ends the load. @return when all events had arrived, by {@link System#nanoTime} */
  private long rest(List<String> failures) {
    load.stop();
    if (!Waiting.until(PATIENCE, () -> queues.late(NOT_AT_ALL) == 0)) {
      failures.add("events are still on their way");
    }
    return System.nanoTime();
  }

  private boolean isWellSince(long instant) {
    return pulse.allDoneAfter(instant).isPresent() || !load.failures().isEmpty();
  }

  private List<String> failures(long lifted) {
    var failures = new ArrayList<>(load.failures());
    pulse.silentSince(lifted).forEach(kind -> failures.add(kind + " was not done again in time"));
    return failures;
  }
}
