package dz.mizan.accounting.bankstatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it was read from a file.
 *
 * @param reference by which the bank knows it
 * @param account IBAN, RIB or another number of the account
 * @param currency ISO 4217, if it says so
 */
record ParsedStatement(
    @Nullable String reference,
    @Nullable String account,
    @Nullable String currency,
    @Nullable BigDecimal opening,
    @Nullable BigDecimal closing,
    List<ParsedLine> lines) {

  /**
   * One movement.
   *
   * @param source the line of the file that it begins on, from 1; for messages
   * @param amount above zero where money came in
   */
  record ParsedLine(
      int source,
      LocalDate date,
      @Nullable LocalDate valueDate,
      BigDecimal amount,
      String label,
      @Nullable String reference,
      @Nullable String counterparty,
      @Nullable String counterpartyAccount) {}

  BigDecimal total() {
    return lines.stream()
        .map(ParsedLine::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** The same with some of its lines, up to the same closing balance. */
  ParsedStatement only(List<ParsedLine> kept) {
    var rest = new ParsedStatement(reference, account, currency, null, closing, kept);
    return new ParsedStatement(
        reference,
        account,
        currency,
        closing == null ? null : closing.subtract(rest.total()),
        closing,
        kept);
  }

  /**
   * The same with balances that came beside the file, where it has none; the one that is missing of
   * the two follows from the other.
   *
   * @throws BrokenStatement if opening balance and lines do not make up the closing balance
   */
  ParsedStatement balanced(@Nullable BigDecimal givenOpening, @Nullable BigDecimal givenClosing) {
    var first = opening == null ? givenOpening : opening;
    var last = closing == null ? givenClosing : closing;
    if (first == null && last != null) {
      first = last.subtract(total());
    }
    if (last == null && first != null) {
      last = first.add(total());
    }
    if (first != null && last != null && first.add(total()).compareTo(last) != 0) {
      throw BrokenStatement.unequal(first, total(), last, reference);
    }
    return new ParsedStatement(reference, account, currency, first, last, lines);
  }
}
