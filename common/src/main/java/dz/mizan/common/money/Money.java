package dz.mizan.common.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount with its currency. In JSON: {@code {"amount": "1190.00", "currency": "DZD"}}.
 *
 * @param amount with the scale of the currency, two decimals for DZD
 * @param currency ISO 4217, such as {@code DZD}
 */
public record Money(
    @Schema(type = SchemaType.STRING, examples = "1190.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,
    @Schema(examples = "DZD") String currency) {
  /** The Algerian dinar. */
  public static final String DZD = "DZD";

  private static final int SCALE = 2;

  /**
   * Takes an amount as it is.
   *
   * @throws ArithmeticException if it has more decimals than the currency: rounding is the caller's
   *     decision
   */
  public Money {
    amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
  }

  /** An amount in dinars. */
  public static Money dzd(BigDecimal amount) {
    return new Money(amount, DZD);
  }

  /** An amount in dinars, rounded half-up to the centime. */
  public static Money roundedDzd(BigDecimal exact) {
    return dzd(exact.setScale(SCALE, RoundingMode.HALF_UP));
  }

  /**
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    return new Money(amount.add(inSameCurrency(other).amount), currency);
  }

  /**
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money minus(Money other) {
    return new Money(amount.subtract(inSameCurrency(other).amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  private Money inSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency);
    }
    return other;
  }
}
