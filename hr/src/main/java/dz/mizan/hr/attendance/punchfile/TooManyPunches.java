package dz.mizan.hr.attendance.punchfile;

import dz.mizan.common.problem.Refusal;

/** The file has more lines than are taken at once. */
final class TooManyPunches extends Refusal {
  TooManyPunches(int max) {
    super(Kind.TOO_LARGE, "too-many-punches");
    fact("max", max);
  }
}
