package dz.mizan.accounting.matching;

import dz.mizan.common.problem.Refusal;

/** These lines do not settle each other; the violation says which one and why. */
public final class CannotMatch extends Refusal {
  private CannotMatch(String code, String field, String message) {
    super(Kind.RULE_BROKEN, code);
    violation(field, message);
  }

  /**
   * @param item from 1; 0 where it is not one line's fault
   */
  public static CannotMatch of(String outcome, int item) {
    var field = "parts[" + (item - 1) + "]";
    return switch (outcome) {
      case "UNKNOWN_ITEM" ->
          new CannotMatch("cannot-match", field, "no such line on an account that is matched");
      case "DIFFERENT_ACCOUNTS" ->
          new CannotMatch("cannot-match", field, "another account or partner than the first");
      case "CURRENCIES_DIFFER" ->
          new CannotMatch(
              "cannot-match", "parts", "do not settle each other in one foreign currency");
      case "UNEQUAL_SIDES" -> new CannotMatch("cannot-match", "parts", "debit and credit differ");
      case "NOT_ENOUGH_OPEN" ->
          new CannotMatch("not-enough-open", field + ".amount", "more than what is open");
      default -> throw new IllegalStateException(outcome);
    };
  }
}
