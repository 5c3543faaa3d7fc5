package dz.mizan.accounting.payment;

import dz.mizan.accounting.entry.DraftEntry.Line;
import java.math.BigDecimal;

/** Which way the money goes. */
public enum Direction {
  RECEIVED("RG", "Encaissement"),
  MADE("DC", "Décaissement");

  private final String prefix;
  private final String label;

  Direction(String prefix, String label) {
    this.prefix = prefix;
    this.label = label;
  }

  /** Of its numbers. */
  String prefix() {
    return prefix;
  }

  /** Of its entries, where the user gave none. */
  String label() {
    return label;
  }

  /** The line of what is kept of the money: in is debit. */
  Line money(String account, BigDecimal amount) {
    return this == RECEIVED ? Line.debit(account, amount) : Line.credit(account, amount);
  }

  /** The line of what is owed less for it: the other side. */
  Line settled(String account, BigDecimal amount) {
    return this == RECEIVED ? Line.credit(account, amount) : Line.debit(account, amount);
  }

  /** Above zero where it comes in. */
  BigDecimal signed(BigDecimal amount) {
    return this == RECEIVED ? amount : amount.negate();
  }
}
