package dz.mizan.accounting.bill;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.Violation;
import java.math.BigDecimal;
import java.util.List;

/** What is not done with bills. */
final class BillRefusals {
  private BillRefusals() {}

  /** Something on it makes no sense; the violations say what. */
  static final class Invalid extends Refusal {
    Invalid(List<Violation> violations) {
      super(Kind.RULE_BROKEN, "invalid-bill");
      violations.forEach(v -> violation(v.field(), v.message()));
    }

    Invalid(String field, String message) {
      this(List.of(new Violation(field, message)));
    }
  }

  /** More than is open of what came, or of what is to be credited. */
  static final class ExceedsReceipt extends Refusal {
    ExceedsReceipt(List<Violation> violations) {
      super(Kind.RULE_BROKEN, "bill-exceeds-receipt");
      violations.forEach(v -> violation(v.field(), v.message()));
    }
  }

  /** The TVA on the paper is not that of its lines. */
  static final class TvaMismatch extends Refusal {
    TvaMismatch(BigDecimal computed, BigDecimal stated) {
      super(Kind.RULE_BROKEN, "bill-tva-mismatch");
      fact("computed", computed.toPlainString());
      fact("stated", stated.toPlainString());
      violation("statedTva", "the lines make " + computed.toPlainString());
    }
  }

  /** The supplier asks another price than was agreed, and nobody has approved that. */
  static final class NotApproved extends Refusal {
    NotApproved(List<Violation> violations) {
      super(Kind.RULE_BROKEN, "bill-difference-not-approved");
      violations.forEach(v -> violation(v.field(), v.message()));
    }
  }

  /** A bill of this supplier with this number is here already. */
  static final class Duplicate extends Refusal {
    Duplicate(String supplierNumber) {
      super(Kind.CONFLICT, "bill-number-taken");
      fact("supplierNumber", supplierNumber);
      violation("supplierNumber", "taken");
    }
  }

  /** It is not in the state that this needs. */
  static final class WrongStatus extends Refusal {
    WrongStatus(BillStatus status) {
      super(Kind.CONFLICT, "bill-wrong-status");
      fact("status", status.name());
    }
  }

  /** Something of it is paid or matched: that has to be undone first. */
  static final class Paid extends Refusal {
    Paid(BigDecimal paid) {
      super(Kind.CONFLICT, "bill-paid");
      fact("paid", paid.toPlainString());
    }
  }

  /** A credit note has taken back what it billed: that has to be cancelled first. */
  static final class Credited extends Refusal {
    Credited() {
      super(Kind.CONFLICT, "bill-credited");
    }
  }
}
