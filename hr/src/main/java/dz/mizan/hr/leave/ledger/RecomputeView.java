package dz.mizan.hr.leave.ledger;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found.
 *
 * @param written whether it was put right
 * @param differences the first thousand
 */
@RegisterForReflection
@Schema(name = "LeaveRecompute")
record RecomputeView(boolean written, int count, List<Difference> differences) {}
