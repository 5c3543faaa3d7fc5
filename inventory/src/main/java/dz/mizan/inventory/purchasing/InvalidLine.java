package dz.mizan.inventory.purchasing;

import dz.mizan.common.problem.Refusal;

/** A line that does not fit, though its fields do one by one. */
public final class InvalidLine extends Refusal {
  public InvalidLine(int index, String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation("lines[" + index + "]." + field, message);
  }
}
