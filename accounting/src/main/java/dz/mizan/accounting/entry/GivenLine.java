package dz.mizan.accounting.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as a client gives it, before it is known what it comes to in the company's currency.
 *
 * @param debit in the company's currency; neither debit nor credit where it is to be converted
 * @param currencyAmount above zero on the debit side, below on the credit side
 * @param rate to convert by; that of the day if missing
 */
public record GivenLine(
    String account,
    @Nullable BigDecimal debit,
    @Nullable BigDecimal credit,
    @Nullable String label,
    @Nullable UUID partnerId,
    @Nullable LocalDate dueDate,
    @Nullable String costCentre,
    @Nullable String project,
    @Nullable String currency,
    @Nullable BigDecimal currencyAmount,
    @Nullable BigDecimal rate) {
  private static final int SCALE = 2;

  /** Whether the amount in the company's currency is to be found by a rate. */
  boolean isToConvert() {
    return currency != null && debit == null && credit == null;
  }

  /** The same with what it comes to in the company's currency. */
  GivenLine worth(BigDecimal signed) {
    var amount = signed.abs();
    boolean isDebit = signed.signum() > 0;
    return new GivenLine(
        account,
        isDebit ? amount : null,
        isDebit ? null : amount,
        label,
        partnerId,
        dueDate,
        costCentre,
        project,
        currency,
        currencyAmount,
        rate);
  }

  /** As it is posted; zero on both sides where it is still to be converted. */
  DraftEntry.Line line() {
    var line =
        DraftEntry.Line.of(account, scaled(debit), scaled(credit))
            .label(label)
            .partner(partnerId)
            .due(dueDate)
            .costCentre(costCentre)
            .project(project);
    return currency == null || currencyAmount == null
        ? line
        : line.foreign(currency, currencyAmount);
  }

  private static BigDecimal scaled(@Nullable BigDecimal amount) {
    return (amount == null ? BigDecimal.ZERO : amount).setScale(SCALE);
  }

  /** What is wrong with its foreign currency, by the name of the field. */
  Optional<String[]> wrongCurrency(String own) {
    if (currency == null) {
      return currencyAmount == null && rate == null
          ? Optional.empty()
          : wrong("currency", "is missing");
    }
    if (currency.equals(own) || digits(currency) < 0) {
      return wrong("currency", "a foreign currency (ISO 4217)");
    }
    if (currencyAmount == null || currencyAmount.signum() == 0) {
      return wrong("currencyAmount", "is missing");
    }
    int digits = Math.min(digits(currency), SCALE);
    if (currencyAmount.stripTrailingZeros().scale() > digits) {
      return wrong("currencyAmount", currency + " has " + digits + " decimals here");
    }
    if (rate != null && !isToConvert()) {
      return wrong("rate", "only where neither debit nor credit is given");
    }
    if ((debit != null && currencyAmount.signum() < 0)
        || (credit != null && currencyAmount.signum() > 0)) {
      return wrong("currencyAmount", "above zero on the debit side, below on the credit side");
    }
    return Optional.empty();
  }

  private static Optional<String[]> wrong(String field, String why) {
    return Optional.of(new String[] {field, why});
  }

  private static int digits(String currency) {
    try {
      return Currency.getInstance(currency).getDefaultFractionDigits();
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }
}
