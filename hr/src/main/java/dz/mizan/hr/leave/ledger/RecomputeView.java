package dz.mizan.hr.leave.ledger;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found.
 *
 * @param written whether it was put right
 * @param differences the first thousand
 */
@RegisterForReflection
@Schema(name = "LeaveRecompute")
record RecomputeView(boolean written, int count, List<Difference> differences) {

  /** With what another piece of the employees found. */
  RecomputeView and(List<Difference> more, int mostShown) {
    var shown = Stream.concat(differences.stream(), more.stream()).limit(mostShown).toList();
    return new RecomputeView(written, count + more.size(), shown);
  }
}
