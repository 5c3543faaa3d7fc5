package dz.mizan.hr.attendance;

import dz.mizan.hr.attendance.work.Premiums;
import dz.mizan.hr.attendance.work.WorkRules;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingValues;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** The rules of time of the running transaction's company. */
@ApplicationScoped
public class AttendanceRules {
  private final Settings settings;

  AttendanceRules(Settings settings) {
    this.settings = settings;
  }

  /**
   * As they hold on that day; a month goes by its last one.
   *
   * @throws dz.mizan.hr.attendance.work.PremiumsInvalid if a premium is below the law's or cannot
   *     be read
   */
  public Uni<WorkRules> on(LocalDate day) {
    return settings.on(day).map(AttendanceRules::of);
  }

  /** The schedule of those for whom none is set; empty for none. */
  public Uni<String> defaultSchedule(LocalDate day) {
    return settings.on(day).map(then -> then.text(Setting.ATTENDANCE_DEFAULT_SCHEDULE).strip());
  }

  /** Minutes of the legal week, as it is today. */
  public Uni<Integer> weeklyMinutes() {
    return settings.current().map(now -> minutes(now, Setting.ATTENDANCE_WEEKLY_HOURS));
  }

  static WorkRules of(SettingValues now) {
    int week = minutes(now, Setting.ATTENDANCE_WEEKLY_HOURS);
    return new WorkRules(
        week,
        // The law's fifth is a limit that a company can only lower (law 90-11 art. 31).
        Math.min(minutes(now, Setting.OVERTIME_WEEKLY_LIMIT_HOURS), week / 5),
        now.integer(Setting.OVERTIME_FROM_MINUTES),
        now.integer(Setting.OVERTIME_ROUNDED_TO_MINUTES),
        now.flag(Setting.OVERTIME_BEFORE_SHIFT),
        now.flag(Setting.OVERTIME_ORDER_NEEDED),
        day(now, Setting.LEGAL_REST_DAY, DayOfWeek.FRIDAY),
        day(now, Setting.OVERTIME_WEEK_STARTS_ON, DayOfWeek.SUNDAY),
        new Premiums(
            Premiums.steps(now.text(Setting.OVERTIME_PREMIUMS)),
            now.decimal(Setting.OVERTIME_NIGHT_PREMIUM),
            now.decimal(Setting.OVERTIME_REST_DAY_PREMIUM)),
        now.integer(Setting.DOUBLE_PUNCH_SECONDS),
        now.integer(Setting.LONGEST_STAY_HOURS));
  }

  private static int minutes(SettingValues now, Setting setting) {
    return now.decimal(setting)
        .multiply(BigDecimal.valueOf(60))
        .setScale(0, RoundingMode.HALF_UP)
        .min(BigDecimal.valueOf(10_080))
        .max(BigDecimal.ZERO)
        .intValueExact();
  }

  // A text that names no day leaves the recommended one.
  private static DayOfWeek day(SettingValues now, Setting setting, DayOfWeek recommended) {
    var text = now.text(setting).strip().toUpperCase(Locale.ROOT);
    for (var day : DayOfWeek.values()) {
      if (day.name().equals(text)) {
        return day;
      }
    }
    return recommended;
  }
}
