package dz.mizan.accounting.bankstatement;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** These lines cannot be reconciled with each other. */
final class CannotReconcile extends Refusal {
  private CannotReconcile(Kind kind, String code) {
    super(kind, code);
  }

  static CannotReconcile already() {
    return new CannotReconcile(Kind.CONFLICT, "already-reconciled");
  }

  static CannotReconcile unequal(BigDecimal statement, BigDecimal books) {
    var refusal = new CannotReconcile(Kind.RULE_BROKEN, "reconciliation-unequal");
    refusal.fact("statement", statement.toPlainString());
    refusal.fact("books", books.toPlainString());
    return refusal;
  }

  static CannotReconcile unknown(String field, Object id) {
    var refusal = new CannotReconcile(Kind.RULE_BROKEN, "unknown-line");
    refusal.violation(field, "no such line: " + id);
    return refusal;
  }

  static CannotReconcile anotherAccount(String field) {
    var refusal = new CannotReconcile(Kind.RULE_BROKEN, "line-of-another-account");
    refusal.violation(field, "all lines must be of one bank account");
    return refusal;
  }
}
