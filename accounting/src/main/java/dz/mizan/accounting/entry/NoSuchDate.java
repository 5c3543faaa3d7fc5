package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;

/** The calendar does not have this date: 30 February. */
public final class NoSuchDate extends Refusal {
  NoSuchDate(String parameter) {
    super(Kind.INVALID, "invalid-request");
    violation(parameter, "the calendar has no such date");
  }
}
