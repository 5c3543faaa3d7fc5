package dz.mizan.accounting.credit.dunning;

import dz.mizan.common.problem.Refusal;

/** What was asked for cannot be done to a letter in this state. */
final class WrongLetterStatus extends Refusal {
  WrongLetterStatus(LetterStatus status) {
    super(Kind.CONFLICT, "wrong-letter-status");
    fact("letterStatus", status.name());
  }
}
