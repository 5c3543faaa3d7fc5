package dz.mizan.accounting.asset.plan;

import java.math.BigDecimal;

/**
 * By which the degressive rate exceeds the linear one, by the length of the life (CIDTA art. 174:
 * 1.5, 2 and 2.5; to be confirmed by an accountant, hence settings).
 *
 * @param upToFourYears for three and four years
 * @param upToSixYears for five and six
 * @param longer for more
 */
public record Coefficients(BigDecimal upToFourYears, BigDecimal upToSixYears, BigDecimal longer) {
  private static final int MONTHS = 12;

  /** The one for a method and life; 1 for other methods. */
  public BigDecimal of(Method method, int lifeMonths) {
    if (method != Method.DEGRESSIVE) {
      return BigDecimal.ONE;
    }
    int years = lifeMonths / MONTHS;
    return years <= 4 ? upToFourYears : years <= 6 ? upToSixYears : longer;
  }
}
