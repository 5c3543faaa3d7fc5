package dz.mizan.accounting.payment;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.DraftEntry.Line;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The entry that an allocation needs beside the payment's: discount for early payment, a small
 * difference, and the turning of an advance, or of what is on another account of the partner, into
 * what settles the document. Line 1 settles the document; line 2, where the payment is turned,
 * takes it from the payment's account.
 *
 * @param paymentId the payment that it belongs to
 * @param account of the payment's partner line
 */
record Adjustment(
    UUID paymentId, String number, Direction direction, UUID partnerId, String account) {
  static final String JOURNAL = "OD";
  static final int SETTLING_LINE = 1;
  static final int TURNED_LINE = 2;

  static Adjustment of(Payment payment) {
    return new Adjustment(
        payment.id(),
        payment.number(),
        payment.direction(),
        payment.partnerId(),
        payment.account());
  }

  /** Whether the payment's line is of another account than the document's. */
  boolean turns(Wanted wanted) {
    return !wanted.target().account().equals(account);
  }

  boolean isNeeded(Wanted wanted) {
    return turns(wanted) || wanted.given().signum() > 0;
  }

  /** What of the document the entry settles. */
  BigDecimal settling(Wanted wanted) {
    return turns(wanted) ? wanted.settled() : wanted.given();
  }

  DraftEntry entry(Wanted wanted, LocalDate on, SettingValues settings) {
    var lines = new ArrayList<Line>();
    lines.add(direction.settled(wanted.target().account(), settling(wanted)).partner(partnerId));
    if (turns(wanted)) {
      lines.add(direction.money(account, wanted.amount()).partner(partnerId));
    }
    boolean isReceived = direction == Direction.RECEIVED;
    if (wanted.discount().signum() > 0) {
      var to = isReceived ? Setting.DISCOUNT_GRANTED : Setting.DISCOUNT_RECEIVED;
      lines.add(direction.money(settings.account(to), wanted.discount()));
    }
    if (wanted.writeOff().signum() > 0) {
      var to = isReceived ? Setting.SETTLEMENT_LOSS : Setting.SETTLEMENT_GAIN;
      lines.add(direction.money(settings.account(to), wanted.writeOff()));
    }
    return draft(on, turns(wanted) && wanted.given().signum() == 0 ? "Imputation" : "Écart", lines);
  }

  /** What was paid too much and nobody asks back: line 1 takes it from the payment. */
  DraftEntry surplus(BigDecimal amount, LocalDate on, SettingValues settings) {
    var to = direction == Direction.RECEIVED ? Setting.SETTLEMENT_GAIN : Setting.SETTLEMENT_LOSS;
    return draft(
        on,
        "Trop-perçu",
        List.of(
            direction.money(account, amount).partner(partnerId),
            direction.settled(settings.account(to), amount)));
  }

  private DraftEntry draft(LocalDate on, String what, List<Line> lines) {
    return DraftEntry.of(
        JOURNAL,
        on,
        what + " de règlement " + number,
        number,
        lines,
        Origin.document("payment", paymentId));
  }
}
