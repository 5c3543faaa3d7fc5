package dz.mizan.hr.attendance.work;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What overtime is paid more than an hour of work, in percent; never less than 50 (law 90-11 art.
 * 32).
 *
 * @param steps by the hours of overtime in a week
 * @param night least for overtime between 21:00 and 05:00
 * @param restDay for work on the day of rest and on holidays
 */
public record Premiums(List<Step> steps, BigDecimal night, BigDecimal restDay) {
  public static final BigDecimal LEAST = new BigDecimal("50");
  private static final BigDecimal MOST = new BigDecimal("400");
  private static final Pattern STEPS =
      Pattern.compile("(\\d{1,2}=\\d{1,3}(\\.\\d{1,2})? )*\\*=\\d{1,3}(\\.\\d{1,2})?");

  /** Checks them. */
  public Premiums {
    steps = List.copyOf(steps);
    steps.forEach(step -> require(step.percent()));
    require(night);
    require(restDay);
  }

  /**
   * A step.
   *
   * @param upToMinutes of overtime in the week; null for all that is more
   */
  public record Step(@Nullable Integer upToMinutes, BigDecimal percent) {}

  /**
   * Reads {@code 4=50 8=75 *=100}: 50 % up to four hours a week, 75 % up to eight, then 100 %.
   *
   * @throws PremiumsInvalid unless hours rise, the last is a star, and no percentage is below 50
   */
  public static List<Step> steps(String text) {
    if (!STEPS.matcher(text.strip()).matches()) {
      throw new PremiumsInvalid(text);
    }
    var steps = new ArrayList<Step>();
    int before = 0;
    for (var part : text.strip().split(" ")) {
      var sides = part.split("=");
      var percent = new BigDecimal(sides[1]);
      require(percent);
      if (sides[0].equals("*")) {
        steps.add(new Step(null, percent));
      } else {
        int minutes = Integer.parseInt(sides[0]) * 60;
        if (minutes <= before) {
          throw new PremiumsInvalid(text);
        }
        before = minutes;
        steps.add(new Step(minutes, percent));
      }
    }
    return steps;
  }

  private static void require(BigDecimal percent) {
    if (percent.compareTo(LEAST) < 0 || percent.compareTo(MOST) > 0) {
      throw new PremiumsInvalid(percent.toPlainString());
    }
  }
}
