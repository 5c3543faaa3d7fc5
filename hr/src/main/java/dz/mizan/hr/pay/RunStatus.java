package dz.mizan.hr.pay;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a run; NEXT holds the only legal moves. The same table is in SQL. */
@Schema(name = "PayrollRunStatus")
public enum RunStatus {
  DRAFT,
  CALCULATED,
  APPROVED,
  PAID;

  private static final Map<RunStatus, Set<RunStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(CALCULATED),
          CALCULATED, Set.of(DRAFT, APPROVED),
          APPROVED, Set.of(PAID),
          PAID, Set.of());

  public boolean canBecome(RunStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether payslips are final, and their owners may see them. */
  public boolean isFinal() {
    return this == APPROVED || this == PAID;
  }
}
