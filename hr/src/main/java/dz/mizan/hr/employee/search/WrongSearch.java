package dz.mizan.hr.employee.search;

import dz.mizan.common.problem.Refusal;

/** Nothing to search by, or more than one thing. */
final class WrongSearch extends Refusal {
  WrongSearch() {
    super(Kind.INVALID, "invalid-request");
    violation("text", "one of text, nationalNumber and nss");
  }
}
