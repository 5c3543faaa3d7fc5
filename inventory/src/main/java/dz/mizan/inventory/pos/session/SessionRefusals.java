package dz.mizan.inventory.pos.session;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why something is not done in a session. */
public final class SessionRefusals {
  private SessionRefusals() {}

  /** The till has no open session. */
  public static final class TillSessionNotOpen extends Refusal {
    public TillSessionNotOpen(String tillCode, @Nullable UUID sessionId) {
      super(Kind.CONFLICT, "till-session-not-open");
      fact("tillCode", tillCode);
      fact("sessionId", sessionId == null ? null : sessionId.toString());
    }
  }

  /** The till never had such a session. */
  public static final class UnknownTillSession extends Refusal {
    public UnknownTillSession(UUID id) {
      super(Kind.RULE_BROKEN, "unknown-till-session");
      fact("sessionId", id.toString());
      violation("sessionId", "unknown");
    }
  }

  /** The session is closed: its Z report never changes. */
  static final class TillSessionClosed extends Refusal {
    TillSessionClosed(UUID id) {
      super(Kind.CONFLICT, "till-session-closed");
      fact("sessionId", id.toString());
    }
  }

  /** Neither a total nor denominations were given. */
  static final class CountMissing extends Refusal {
    CountMissing() {
      super(Kind.INVALID, "invalid-request");
      violation("counted", "must not be null, unless denominations are given");
    }
  }

  /** The counted notes and coins do not sum up to the total that was given. */
  static final class CountsDiffer extends Refusal {
    CountsDiffer(BigDecimal counted, BigDecimal sum) {
      super(Kind.RULE_BROKEN, "counts-differ");
      fact("counted", counted.toPlainString());
      fact("sum", sum.toPlainString());
      violation("denominations", "do not sum up to counted");
    }
  }
}
