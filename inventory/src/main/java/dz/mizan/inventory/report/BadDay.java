package dz.mizan.inventory.report;

import dz.mizan.common.problem.Refusal;

/** A day of a report that is none, or cannot be reported on. */
final class BadDay extends Refusal {
  private BadDay(String parameter, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(parameter, message);
  }

  static BadDay none(String parameter) {
    return new BadDay(parameter, "no such day");
  }

  static BadDay future(String parameter) {
    return new BadDay(parameter, "must not be in the future");
  }

  static BadDay afterTheLast() {
    return new BadDay("from", "must not be after until");
  }
}
