package dz.mizan.accounting.asset.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule follows from.
 *
 * @param base what is to be depreciated in all: cost less residual value, not negative
 * @param from the day on which the asset was put into service
 * @param lifeMonths above zero; whole years, at least three, for the degressive method
 * @param coefficient by which the degressive rate exceeds the linear one; 1 for the linear method
 * @param done what was depreciated or impaired of the base already
 * @param after the last month that {@code done} covers; null where there is none
 */
public record Terms(
    BigDecimal base,
    LocalDate from,
    int lifeMonths,
    Method method,
    ProRata proRata,
    BigDecimal coefficient,
    BigDecimal done,
    @Nullable YearMonth after) {

  private static final int MONTHS = 12;

  /** Degressive depreciation is by whole years; shorter lives have no coefficient. */
  public static final int MIN_DEGRESSIVE_YEARS = 3;

  /** Of an asset that is new. */
  public static Terms fresh(
      BigDecimal base,
      LocalDate from,
      int lifeMonths,
      Method method,
      ProRata proRata,
      BigDecimal coefficient) {
    return new Terms(
        base, from, lifeMonths, method, proRata, coefficient, BigDecimal.ZERO.setScale(2), null);
  }

  /** Whether the degressive method can be applied to a life of so many months. */
  public static boolean isDegressive(int lifeMonths) {
    return lifeMonths % MONTHS == 0 && lifeMonths / MONTHS >= MIN_DEGRESSIVE_YEARS;
  }

  YearMonth firstMonth() {
    return after == null ? YearMonth.from(from) : after.plusMonths(1);
  }

  /** What is left to be depreciated. */
  BigDecimal left() {
    return base.subtract(done);
  }

  /** The last month of the degressive schedule: the year of the beginning counts as one. */
  YearMonth lastDegressiveMonth() {
    return YearMonth.of(from.getYear() + lifeMonths / MONTHS - 1, MONTHS);
  }
}
