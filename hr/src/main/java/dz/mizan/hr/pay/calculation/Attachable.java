package dz.mizan.hr.pay.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How much of the net pay creditors may seize, by how many times the SNMG it is. The shares are a
 * setting of the company, as the articles (code de procédure civile et administrative, arts 775 and
 * 776) were not read.
 *
 * @param steps in order; the last one has no end
 * @param alimonyPercent the most for maintenance, which goes before
 */
public record Attachable(List<Step> steps, BigDecimal alimonyPercent) {
  private static final Pattern STEP =
      Pattern.compile("([0-9]{1,3}|\\*):([0-9]{1,3}(?:\\.[0-9]{1,2})?)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Up to that many times the SNMG, so much percent of the whole net pay. */
  public record Step(BigDecimal times, BigDecimal percent) {}

  public Attachable {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a setting such as {@code 1:10 2:15 *:50}.
   *
   * @throws IllegalArgumentException if it is none, or its multiples do not rise
   */
  public static Attachable parse(String text, BigDecimal alimonyPercent) {
    var steps = new ArrayList<Step>();
    for (var part : text.strip().split(" +")) {
      var matcher = STEP.matcher(part);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("garnishment shares");
      }
      var times =
          matcher.group(1).equals("*") ? BigDecimal.ONE.negate() : new BigDecimal(matcher.group(1));
      var percent = new BigDecimal(matcher.group(2));
      if (percent.compareTo(HUNDRED) > 0 || !isBeyond(steps, times)) {
        throw new IllegalArgumentException("garnishment shares");
      }
      steps.add(new Step(times, percent));
    }
    if (steps.getLast().times().signum() >= 0) {
      throw new IllegalArgumentException("garnishment shares");
    }
    return new Attachable(steps, alimonyPercent);
  }

  // The last one, which has no end, is written as -1.
  private static boolean isBeyond(List<Step> steps, BigDecimal times) {
    if (steps.isEmpty()) {
      return true;
    }
    var last = steps.getLast().times();
    return last.signum() >= 0 && (times.signum() < 0 || times.compareTo(last) > 0);
  }

  /** What ordinary creditors may have of that net pay. */
  BigDecimal ordinary(BigDecimal net, BigDecimal snmg) {
    for (var step : steps) {
      if (step.times().signum() < 0 || net.compareTo(snmg.multiply(step.times())) <= 0) {
        return percent(net, step.percent());
      }
    }
    return BigDecimal.ZERO;
  }

  /** What maintenance may take of it. */
  BigDecimal alimony(BigDecimal net) {
    return percent(net, alimonyPercent);
  }

  private static BigDecimal percent(BigDecimal of, BigDecimal percent) {
    return of.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.DOWN);
  }
}
