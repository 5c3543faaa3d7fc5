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
  LEAVE_ACCRUAL_FROM(
      Kind.DATE,
      "2026-07-01",
      "D",
      "No leave is earned for months before; what was brought along is entered by hand"),
  LEAVE_FOR_PARTS_OF_MONTHS(
      Kind.FLAG,
      "true",
      "D",
      "A part of a month of work gives a thirtieth of its leave for each day, else nothing; loi"
          + " 90-11 arts 43 and 44 say when it counts as a month"),
  LEAVE_SEEN_BY_COLLEAGUES(
      Kind.FLAG, "true", "D", "People of a department see when the others are away, never why"),
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
