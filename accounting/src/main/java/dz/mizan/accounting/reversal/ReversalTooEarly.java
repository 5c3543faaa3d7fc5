package dz.mizan.accounting.reversal;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** A reversal cannot be before what it reverses. */
public final class ReversalTooEarly extends Refusal {
  ReversalTooEarly(LocalDate entry) {
    super(Kind.RULE_BROKEN, "reversal-too-early");
    fact("entryDate", entry.toString());
    violation("date", "not before " + entry);
  }

  /**
   * @throws ReversalTooEarly if the reversal's date is before the entry's
   */
  public static void require(LocalDate reversal, LocalDate entry) {
    if (reversal.isBefore(entry)) {
      throw new ReversalTooEarly(entry);
    }
  }
}
