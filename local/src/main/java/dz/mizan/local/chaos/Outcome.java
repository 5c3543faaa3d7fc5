package dz.mizan.local.chaos;

import dz.mizan.local.chaos.check.Verdict;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * How it went with one fault.
 *
 * @param lasted from the strike to the beginning of the mend
 * @param duringIt works that were done meanwhile
 * @param writing from the beginning of the mend until work of every kind had been done again
 * @param caughtUp the same until all events had arrived, of the work some seconds later, too; empty
 *     if the next fault came under the same load
 * @param verdict on all that was acknowledged so far
 * @param failures other reasons why it did not go well
 */
record Outcome(
    String description,
    Duration lasted,
    long duringIt,
    Duration writing,
    Optional<Duration> caughtUp,
    Verdict verdict,
    List<String> failures) {

  boolean isClean() {
    return verdict.isClean() && failures.isEmpty();
  }

  /** With what came out when all had come to rest, and with what failed until then. */
  Outcome judged(Verdict later, List<String> laterFailures) {
    var all = new LinkedHashSet<>(failures);
    all.addAll(laterFailures);
    return new Outcome(description, lasted, duringIt, writing, caughtUp, later, List.copyOf(all));
  }
}
