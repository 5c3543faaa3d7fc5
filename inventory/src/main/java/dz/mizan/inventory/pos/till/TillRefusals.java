package dz.mizan.inventory.pos.till;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** Why something is not done at a till. */
public final class TillRefusals {
  private TillRefusals() {}

  /** Another till of the company has this code. */
  static final class TillCodeTaken extends Refusal {
    TillCodeTaken(String code) {
      super(Kind.CONFLICT, "till-code-taken");
      fact("tillCode", code);
      violation("code", "taken");
    }
  }

  /** The company has no such till. */
  static final class UnknownTill extends Refusal {
    UnknownTill(UUID id) {
      super(Kind.RULE_BROKEN, "unknown-till");
      fact("tillId", id.toString());
      violation("tillId", "unknown");
    }
  }

  /** The company has no such warehouse or price list. */
  static final class UnknownReference extends Refusal {
    UnknownReference(String code, String field) {
      super(Kind.RULE_BROKEN, code);
      violation(field, "unknown");
    }
  }

  /** The till has been taken out of use. */
  public static final class TillInactive extends Refusal {
    public TillInactive(Till till) {
      super(Kind.CONFLICT, "till-inactive");
      fact("tillCode", till.code());
    }
  }

  /** The till has an open session, which forbids what was asked for. */
  public static final class TillSessionOpen extends Refusal {
    public TillSessionOpen(String tillCode) {
      super(Kind.CONFLICT, "till-session-open");
      fact("tillCode", tillCode);
    }
  }
}
