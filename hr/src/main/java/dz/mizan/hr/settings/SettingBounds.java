package dz.mizan.hr.settings;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Bounds of numbers and dates, and names of days. */
@ApplicationScoped
class SettingBounds implements SettingCheck {
  static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private static final Set<Setting> DAYS_OF_WEEK =
      Set.of(Setting.LEGAL_REST_DAY, Setting.OVERTIME_WEEK_STARTS_ON);
  private static final Map<Setting, Bounds> NUMBERS =
      Map.ofEntries(
          entry(Setting.CONTRACT_WARNING_DAYS, new Bounds("0", "365")),
          entry(Setting.TRIAL_MAX_MONTHS, new Bounds("0", "12")),
          entry(Setting.LEAST_AGE, new Bounds("16", "30")),
          entry(Setting.DOCUMENT_FIRST_ALERT_DAYS, new Bounds("-1", "730")),
          entry(Setting.DOCUMENT_SECOND_ALERT_DAYS, new Bounds("-1", "730")),
          entry(Setting.DOCUMENT_LAST_ALERT_DAYS, new Bounds("-1", "730")),
          entry(Setting.ATTENDANCE_WEEKLY_HOURS, new Bounds("1", "48")),
          entry(Setting.OVERTIME_WEEKLY_LIMIT_HOURS, new Bounds("0", "48")),
          entry(Setting.OVERTIME_NIGHT_PREMIUM, new Bounds("50", "400")),
          entry(Setting.OVERTIME_REST_DAY_PREMIUM, new Bounds("50", "400")),
          entry(Setting.OVERTIME_FROM_MINUTES, new Bounds("0", "480")),
          entry(Setting.OVERTIME_ROUNDED_TO_MINUTES, new Bounds("0", "240")),
          entry(Setting.DOUBLE_PUNCH_SECONDS, new Bounds("0", "3600")),
          entry(Setting.LONGEST_STAY_HOURS, new Bounds("1", "48")),
          entry(Setting.REVIEW_LEAST_PEERS, new Bounds("1", "50")),
          entry(Setting.REVIEW_REMINDER_DAYS, new Bounds("0", "365")),
          entry(Setting.PAY_IRG_BASE_STEP, new Bounds("0", "100")),
          entry(Setting.PAY_ALIMONY_PERCENT, new Bounds("0", "100")));
  private static final String NAMES_OF_DAYS =
      String.join(", ", Arrays.stream(DayOfWeek.values()).map(Enum::name).toList());

  private record Bounds(BigDecimal least, BigDecimal most) {
    Bounds(String least, String most) {
      this(new BigDecimal(least), new BigDecimal(most));
    }

    boolean hold(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
  }

  @Override
  public Optional<String> wrong(Setting setting, String value) {
    var bounds = NUMBERS.get(setting);
    if (bounds != null) {
      return bounds.hold(new BigDecimal(value))
          ? Optional.empty()
          : Optional.of("between " + bounds.least() + " and " + bounds.most());
    }
    if (setting.kind() == Setting.Kind.DATE) {
      return isWithin(LocalDate.parse(value))
          ? Optional.empty()
          : Optional.of("between " + FIRST + " and " + LAST);
    }
    return DAYS_OF_WEEK.contains(setting) && !isDayOfWeek(value)
        ? Optional.of("one of " + NAMES_OF_DAYS)
        : Optional.empty();
  }

  static boolean isWithin(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  private static boolean isDayOfWeek(String value) {
    return Stream.of(DayOfWeek.values())
        .anyMatch(day -> day.name().equals(value.toUpperCase(Locale.ROOT)));
  }
}
