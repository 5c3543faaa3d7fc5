package dz.mizan.accounting.asset.plan;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Works out what is lost in which month. */
public final class Schedule {
  private static final int SCALE = 2;
  private static final int MONTHS = 12;

  private Schedule() {}

  /** The charges in the order of their months; those that come to nothing are left out. */
  public static List<Charge> of(Terms terms) {
    if (terms.method() == Method.NONE || terms.left().signum() <= 0) {
      return List.of();
    }
    return terms.method() == Method.LINEAR ? linear(terms) : degressive(terms);
  }

  /**
   * What is lost of a month's charge until the asset goes on a day of that month.
   *
   * @param charge of the month to its end
   */
  public static BigDecimal until(LocalDate goneOn, Charge charge, Terms terms) {
    boolean isFirst = YearMonth.from(terms.from()).equals(charge.month());
    int perMonth = terms.proRata().unitsPerMonth();
    int whole = isFirst ? terms.proRata().unitsFrom(terms.from().getDayOfMonth()) : perMonth;
    int lost = terms.proRata().unitsBefore(goneOn.getDayOfMonth()) - (perMonth - whole);
    return lost <= 0 ? BigDecimal.ZERO.setScale(SCALE) : share(charge.amount(), lost, whole);
  }

  // Each month's charge is what its end's running total adds to that of the month before.
  private static List<Charge> linear(Terms terms) {
    int perMonth = terms.proRata().unitsPerMonth();
    int all = terms.lifeMonths() * perMonth;
    var begin = YearMonth.from(terms.from());
    int first = terms.proRata().unitsFrom(terms.from().getDayOfMonth());
    var month = terms.firstMonth();
    int before = (int) begin.until(month, ChronoUnit.MONTHS);
    int passed = before == 0 ? 0 : first + (before - 1) * perMonth;
    if (passed >= all) {
      return List.of(new Charge(month, terms.left()));
    }
    var charges = new ArrayList<Charge>();
    var total = BigDecimal.ZERO;
    int now = passed;
    while (now < all) {
      now = Math.min(all, now + (now == 0 ? first : perMonth));
      var next = share(terms.left(), now - passed, all - passed);
      add(charges, month, next.subtract(total));
      total = next;
      month = month.plusMonths(1);
    }
    return charges;
  }

  // A share of what is left, until the same for each remaining month is more. The last year takes
  // what is left.
  private static List<Charge> degressive(Terms terms) {
    var last = terms.lastDegressiveMonth();
    var month = terms.firstMonth();
    if (month.isAfter(last)) {
      return List.of(new Charge(month, terms.left()));
    }
    var charges = new ArrayList<Charge>();
    var left = terms.left();
    while (!month.isAfter(last)) {
      int months = MONTHS - month.getMonthValue() + 1;
      var amount = month.getYear() == last.getYear() ? left : yearly(terms, left, month, months);
      spread(charges, amount, month, months);
      left = left.subtract(amount);
      month = month.plusMonths(months);
    }
    return charges;
  }

  private static BigDecimal yearly(Terms terms, BigDecimal left, YearMonth month, int months) {
    var rate = terms.coefficient().multiply(BigDecimal.valueOf(months));
    var degressive =
        left.multiply(rate).divide(BigDecimal.valueOf(terms.lifeMonths()), SCALE, HALF_UP);
    long monthsLeft = month.until(terms.lastDegressiveMonth(), ChronoUnit.MONTHS) + 1;
    return degressive.max(share(left, months, monthsLeft)).min(left);
  }

  private static void spread(List<Charge> charges, BigDecimal amount, YearMonth first, int months) {
    var total = BigDecimal.ZERO;
    for (int i = 1; i <= months; i++) {
      var next = share(amount, i, months);
      add(charges, first.plusMonths(i - 1), next.subtract(total));
      total = next;
    }
  }

  private static BigDecimal share(BigDecimal amount, long part, long whole) {
    return amount
        .multiply(BigDecimal.valueOf(part))
        .divide(BigDecimal.valueOf(whole), SCALE, HALF_UP);
  }

  private static void add(List<Charge> charges, YearMonth month, BigDecimal amount) {
    if (amount.signum() > 0) {
      charges.add(new Charge(month, amount));
    }
  }
}
