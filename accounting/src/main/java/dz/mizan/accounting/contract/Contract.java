package dz.mizan.accounting.contract;

import dz.mizan.accounting.invoice.document.NewLine;
import dz.mizan.accounting.invoice.document.PaymentMode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as its row has it.
 *
 * @param inArrears whether a period is billed after it, not before
 * @param prorated whether periods are those of the calendar and the first and last are billed by
 *     days; else they are counted from the first day, and billed whole
 * @param anniversaryPercent by which prices change at each anniversary of the first day
 * @param renews whether it goes on for renewalMonths when it would end
 * @param issues whether invoices are issued, not left as drafts
 * @param nextFrom the first day that is not billed
 */
record Contract(
    UUID id,
    @Nullable String number,
    ContractStatus status,
    String label,
    UUID partnerId,
    Frequency frequency,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    int billingDay,
    boolean inArrears,
    boolean prorated,
    BigDecimal anniversaryPercent,
    boolean renews,
    @Nullable Integer renewalMonths,
    int noticeDays,
    boolean issues,
    @Nullable PaymentMode paymentMode,
    @Nullable Integer paymentTermsDays,
    @Nullable String reference,
    @Nullable String notes,
    BigDecimal discountPercent,
    List<NewLine> lines,
    List<Indexation> indexations,
    LocalDate nextFrom,
    @Nullable String lastProblem,
    long version) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PRICE_SCALE = 4;
  // Of what fits on an invoice the days of the period need some.
  private static final int MAX_DESIGNATION = 430;

  /**
   * A change of prices.
   *
   * @param percent may be negative
   */
  record Indexation(LocalDate validFrom, BigDecimal percent) {}

  /**
   * Days that are billed together.
   *
   * @param billedOn when its invoice is due to be made
   * @param days of it that are billed
   * @param daysOfPeriod of the whole period
   */
  record BilledPeriod(
      LocalDate startsOn, LocalDate endsOn, LocalDate billedOn, int days, int daysOfPeriod) {
    boolean isWhole() {
      return days == daysOfPeriod;
    }
  }

  /** The period that comes after what is billed; null when the contract is over by then. */
  @Nullable BilledPeriod next() {
    return period(nextFrom);
  }

  /** The period that begins on that day. */
  @Nullable BilledPeriod period(LocalDate from) {
    // A contract that renews itself does not end with its term.
    var end = renews ? null : endsOn;
    if (end != null && from.isAfter(end)) {
      return null;
    }
    var natural = prorated ? calendarStart(from) : countedStart(from);
    var following = prorated ? natural.plusMonths(frequency.months()) : countedAfter(from);
    var naturalEnd = following.minusDays(1);
    var last = end != null && end.isBefore(naturalEnd) ? end : naturalEnd;
    int all = days(natural, naturalEnd);
    return new BilledPeriod(
        from, last, billedOn(from, last), prorated ? days(from, last) : all, all);
  }

  private LocalDate calendarStart(LocalDate day) {
    int month = (day.getMonthValue() - 1) / frequency.months() * frequency.months() + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  // Counted from the first day, so that the 31st stays the 31st where there is one.
  private LocalDate countedStart(LocalDate day) {
    long months = Period.between(startsOn, day).toTotalMonths();
    long periods = months / frequency.months();
    var start = startsOn.plusMonths(periods * frequency.months());
    var following = startsOn.plusMonths((periods + 1) * frequency.months());
    return following.isAfter(day) ? start : following;
  }

  /** The first day of the counted period that follows the one of that day. */
  private LocalDate countedAfter(LocalDate day) {
    long periods = Period.between(startsOn, day).toTotalMonths() / frequency.months() + 1;
    var following = startsOn.plusMonths(periods * frequency.months());
    return following.isAfter(day)
        ? following
        : startsOn.plusMonths((periods + 1) * frequency.months());
  }

  private LocalDate billedOn(LocalDate first, LocalDate last) {
    if (!inArrears) {
      var day = inMonth(first);
      return day.isBefore(first) ? first : day;
    }
    var after = last.plusDays(1);
    var day = inMonth(after);
    return day.isBefore(after) ? after : day;
  }

  private LocalDate inMonth(LocalDate month) {
    return month.withDayOfMonth(Math.min(billingDay, month.lengthOfMonth()));
  }

  private static int days(LocalDate first, LocalDate last) {
    return Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
  }

  /**
   * The lines of a period: prices are indexed, then shared by days, and rounded once, half up to
   * four decimals.
   */
  List<NewLine> lines(BilledPeriod period) {
    var factor = factor(period.startsOn());
    return lines.stream().map(line -> line(line, factor, period)).toList();
  }

  private static NewLine line(NewLine line, BigDecimal factor, BilledPeriod period) {
    var price =
        line.unitPrice()
            .multiply(factor)
            .multiply(BigDecimal.valueOf(period.days()))
            .divide(BigDecimal.valueOf(period.daysOfPeriod()), PRICE_SCALE, RoundingMode.HALF_UP);
    var days =
        period.isWhole() ? "" : ", %d/%d jours".formatted(period.days(), period.daysOfPeriod());
    var text =
        "%s (du %s au %s%s)"
            .formatted(cut(line.designation()), period.startsOn(), period.endsOn(), days);
    return new NewLine(
        line.kind(),
        line.sku(),
        text,
        line.unit(),
        line.quantity(),
        price,
        line.discountPercent(),
        line.tvaCode(),
        line.account());
  }

  private static String cut(String text) {
    return text.length() > MAX_DESIGNATION ? text.substring(0, MAX_DESIGNATION) : text;
  }

  /** The first day of a period on or after that day. */
  LocalDate firstPeriodFrom(LocalDate day) {
    if (prorated || !day.isAfter(startsOn)) {
      return day.isBefore(startsOn) ? startsOn : day;
    }
    var start = countedStart(day);
    return start.equals(day) ? day : countedAfter(day);
  }

  /** By what prices are multiplied on a day. */
  BigDecimal factor(LocalDate day) {
    int years = Math.max(0, Period.between(startsOn, day).getYears());
    var factor =
        BigDecimal.ONE.add(anniversaryPercent.divide(HUNDRED)).pow(years, MathContext.DECIMAL64);
    for (var indexation : indexations) {
      if (!indexation.validFrom().isAfter(day)) {
        factor =
            factor.multiply(
                BigDecimal.ONE.add(indexation.percent().divide(HUNDRED)), MathContext.DECIMAL64);
      }
    }
    return factor;
  }

  /**
   * @throws ContractRefusals.WrongStatus if it may not be moved so
   */
  void requireMove(ContractStatus next) {
    if (!status.canBecome(next)) {
      throw new ContractRefusals.WrongStatus(status);
    }
  }
}
