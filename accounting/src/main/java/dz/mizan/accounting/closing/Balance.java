package dz.mizan.accounting.closing;

import dz.mizan.accounting.entry.DraftEntry;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account, or a partner on it, stands at.
 *
 * @param amount debit less credit, not zero
 */
record Balance(String account, @Nullable UUID partner, BigDecimal amount) {

  /** A line that takes this amount to the account. */
  DraftEntry.Line line() {
    return DraftEntry.Line.signed(account, amount).partner(partner);
  }

  /** The same on the other side. */
  Balance negated() {
    return new Balance(account, partner, amount.negate());
  }
}
