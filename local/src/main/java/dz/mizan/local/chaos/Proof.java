package dz.mizan.local.chaos;

import dz.mizan.local.chaos.check.Queues;
import dz.mizan.local.chaos.check.ReadFacts;
import dz.mizan.local.chaos.check.Verdict;
import dz.mizan.local.server.Waiting;
import java.time.Duration;

/** Judges when all has come to rest, and gives what is under way the time to arrive. */
public record Proof(ReadFacts facts, Queues queues) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** To be asked when nothing is written any more. */
  public Verdict verdict() {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    Waiting.until(PATIENCE, () -> queues.late("0 seconds") == 0);
    var verdict = Verdict.of(facts.read());
    while (!verdict.isClean() && System.nanoTime() - deadline < 0) {
      Waiting.until(SECOND, () -> false);
      verdict = Verdict.of(facts.read());
    }
    return verdict;
  }
}
