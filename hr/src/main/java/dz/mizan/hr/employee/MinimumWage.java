package dz.mizan.hr.employee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The SNMG, dinars a month for 40 hours a week, by the day from which it holds: 24 000 by décret
 * présidentiel 26-01 of 2026-01-07; 20 000 by décret 21-137 of 2021-04-07, from 2020-06-01; 18 000
 * before (not read in its text).
 */
public final class MinimumWage {
  private static final NavigableMap<LocalDate, BigDecimal> SINCE =
      new TreeMap<>(
          Map.of(
              LocalDate.of(2026, 1, 1),
              new BigDecimal("24000.00"),
              LocalDate.of(2020, 6, 1),
              new BigDecimal("20000.00"),
              LocalDate.MIN,
              new BigDecimal("18000.00")));

  private MinimumWage() {}

  /** What holds on that day for full time. */
  public static BigDecimal on(LocalDate day) {
    return SINCE.floorEntry(day).getValue();
  }

  /**
   * The same for a share of it.
   *
   * @param workShare above 0, at most 1
   */
  public static BigDecimal on(LocalDate day, BigDecimal workShare) {
    return on(day).multiply(workShare).setScale(2, RoundingMode.HALF_UP);
  }
}
