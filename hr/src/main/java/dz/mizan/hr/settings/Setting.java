package dz.mizan.hr.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a company may decide, with the value that is recommended until it does. Certainty is that of
 * docs/algeria.md: V verified in the law, V2 in a secondary source, K from knowledge, D a choice.
 */
public enum Setting {
  CONTRACT_WARNING_DAYS(
      Kind.INTEGER, "30", "D", "How many days before a contract ends people are told"),
  TRIAL_MAX_MONTHS(
      Kind.INTEGER,
      "12",
      "K",
      "Longest trial; loi 90-11 art. 18: 6 months, 12 for qualified posts"),
  LEAST_AGE(Kind.INTEGER, "16", "K", "Least age at hiring in years; loi 90-11 art. 15"),
  SALARY_BELOW_MINIMUM_REFUSED(
      Kind.FLAG,
      "false",
      "D",
      "A salary below the SNMG is refused even with a reason; loi 90-11 art. 87"),
  ATTENDANCE_WEEKLY_HOURS(
      Kind.DECIMAL, "40", "V", "Hours of the legal week; ordonnance 97-03, décret 26-01"),
  ATTENDANCE_DEFAULT_SCHEDULE(
      Kind.TEXT, "", "D", "Code of the schedule of those for whom none is set; empty for none"),
  LEGAL_REST_DAY(Kind.TEXT, "FRIDAY", "V", "Legal day of rest, in English; loi 90-11 art. 33"),
  OVERTIME_WEEK_STARTS_ON(
      Kind.TEXT, "SUNDAY", "D", "First day of the weeks that overtime is counted by, in English"),
  OVERTIME_WEEKLY_LIMIT_HOURS(
      Kind.DECIMAL,
      "8",
      "V",
      "Most overtime in a week, a fifth of the legal one; loi 90-11 art. 31"),
  OVERTIME_PREMIUMS(
      Kind.TEXT,
      "*=50",
      "V",
      "Premiums by hours of overtime in a week: 4=50 8=75 *=100; least 50, loi 90-11 art. 32"),
  OVERTIME_NIGHT_PREMIUM(
      Kind.DECIMAL, "50", "D", "Least premium of overtime from 21:00 to 05:00, %; at least 50"),
  OVERTIME_REST_DAY_PREMIUM(
      Kind.DECIMAL,
      "50",
      "V",
      "Premium of work on the day of rest and holidays, %; loi 90-11 arts 32 and 36"),
  OVERTIME_FROM_MINUTES(Kind.INTEGER, "15", "D", "Less overtime than that in a day is none"),
  OVERTIME_ROUNDED_TO_MINUTES(
      Kind.INTEGER, "15", "D", "A day's overtime is cut to a multiple of these minutes"),
  OVERTIME_BEFORE_SHIFT(Kind.FLAG, "false", "D", "Whether time before the shift is overtime, too"),
  OVERTIME_ORDER_NEEDED(
      Kind.FLAG, "false", "D", "Whether overtime counts only as far as it was ordered"),
  DOUBLE_PUNCH_SECONDS(
      Kind.INTEGER, "60", "D", "A second punch of the same kind so soon is the same one"),
  LONGEST_STAY_HOURS(
      Kind.INTEGER, "14", "D", "Who was not seen to go for longer has forgotten to punch"),
  TIMESHEET_CLOSING_DAY(
      Kind.INTEGER,
      "0",
      "D",
      "From that day of the month on what is left of it counts as worked as planned; 0 for never"),
  REVIEW_LEAST_PEERS(
      Kind.INTEGER,
      "2",
      "D",
      "From how many peer reviews on an employee sees them, so that none can be guessed"),
  REVIEW_REMINDER_DAYS(
      Kind.INTEGER, "3", "D", "How many days before a review is due its writer is reminded"),
  ;

  /** What a value may be. */
  public enum Kind {
    /** Any text of at most 500 characters. */
    TEXT,
    /** The code of an account in the books of the company, which accounting checks. */
    ACCOUNT,
    /** A plain decimal number of at most 15 and 4 digits. */
    DECIMAL,
    /** A whole number. */
    INTEGER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A date such as 2026-11-20. */
    DATE
  }

  private final Kind kind;
  private final String recommended;
  private final String certainty;
  private final String description;

  Setting(Kind kind, String recommended, String certainty, String description) {
    this.kind = kind;
    this.recommended = recommended;
    this.certainty = certainty;
    this.description = description;
  }

  public Kind kind() {
    return kind;
  }

  /** What holds until the company decides otherwise. */
  public String recommended() {
    return recommended;
  }

  /** V, V2, K or D. */
  public String certainty() {
    return certainty;
  }

  /** What it is, with its source, in English. */
  public String description() {
    return description;
  }

  /** The name in requests: {@code tva-due-account}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Setting> find(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }
}
