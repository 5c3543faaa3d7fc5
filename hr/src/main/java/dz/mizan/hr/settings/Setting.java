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
      "6",
      "K",
      "Longest trial; loi 90-11 art. 18: 6 months, 12 for highly qualified posts"),
  LEAST_AGE(
      Kind.INTEGER,
      "16",
      "K",
      "Least age at hiring in years; loi 90-11 art. 15. Apprentices: 15, loi 18-10"),
  SALARY_BELOW_MINIMUM_REFUSED(
      Kind.FLAG,
      "false",
      "D",
      "A salary below the SNMG is refused even with a reason; loi 90-11 art. 87"),
  COMPANY_NAME(Kind.TEXT, "", "D", "Name printed on payslips; that of the sign-up if empty"),
  COMPANY_NAME_AR(Kind.TEXT, "", "D", "Name printed on Arabic payslips"),
  LEGAL_FORM(Kind.TEXT, "", "D", "Legal form, printed on papers of payroll"),
  ACTIVITY(Kind.TEXT, "", "D", "Nature of the activity, printed on papers of payroll"),
  ADDRESS(Kind.TEXT, "", "K", "Street of the employer; loi 90-11 arts 85, 86"),
  COMMUNE(Kind.TEXT, "", "K", "Town of the employer"),
  WILAYA(Kind.TEXT, "", "K", "Wilaya of the employer"),
  PHONE(Kind.TEXT, "", "D", "Telephone of the employer"),
  RC(Kind.TEXT, "", "K", "Number in the trade register"),
  NIF(Kind.TEXT, "", "V2", "Tax number of the employer, 15 or 20 digits"),
  AI(Kind.TEXT, "", "K", "Article of the tax roll, usually 11 digits"),
  TAX_OFFICE(Kind.TEXT, "", "K", "Where the IRG withheld is paid: recette or CPI"),
  CNAS_EMPLOYER_NUMBER(
      Kind.TEXT, "", "K", "Number of the employer at the CNAS, 10 digits; loi 83-14 art. 6"),
  CNAS_AGENCY(Kind.TEXT, "", "K", "Agency of the CNAS where the employer contributes"),
  CNAS_AGENCY_CODE(Kind.TEXT, "", "K", "Its code in the file of the DAS, 5 digits"),
  CNAS_QUARTERLY(
      Kind.FLAG,
      "false",
      "K",
      "The DAC is for a quarter, as for fewer than 10 employees; loi 83-14 art. 21"),
  PAYING_BANK(Kind.TEXT, "", "D", "Bank that salaries are paid by"),
  PAYING_RIB(Kind.TEXT, "", "D", "Account that salaries are paid from, 20 digits"),
  DOCUMENT_FIRST_ALERT_DAYS(
      Kind.INTEGER, "60", "D", "First alert of a document, days before it expires; -1 for none"),
  DOCUMENT_SECOND_ALERT_DAYS(
      Kind.INTEGER, "30", "D", "Second alert of a document, days before it expires; -1 for none"),
  DOCUMENT_LAST_ALERT_DAYS(
      Kind.INTEGER, "7", "D", "Last alert of a document, days before it expires; -1 for none"),
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
  REVIEW_LEAST_PEERS(
      Kind.INTEGER,
      "2",
      "D",
      "From how many peer reviews on an employee sees them, so that none can be guessed"),
  REVIEW_REMINDER_DAYS(
      Kind.INTEGER, "3", "D", "How many days before a review is due its writer is reminded"),
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
  PAY_IRG_ROUNDING(
      Kind.DECIMAL,
      "0.10",
      "V2",
      "The IRG is rounded to a multiple of it: 0.10, 0.01 or 1; art. 324"),
  PAY_IRG_BASE_STEP(
      Kind.DECIMAL, "10", "V2", "Its base is cut to a multiple of it, 0 for none; CIDTA art. 324"),
  PAY_SNMG_CHECKED(Kind.FLAG, "true", "V", "Pay below the SNMG needs a reason; loi 90-11 art. 87"),
  PAY_TIMESHEET_NEEDED(
      Kind.FLAG, "false", "D", "Who has no approved timesheet of the month is not paid"),
  PAY_BACK_PAY_AT_FLAT_RATE(
      Kind.FLAG, "true", "V2", "Back pay bears the flat rate of the IRG; line E2L50 of the G50"),
  PAY_GARNISHMENT_SHARES(
      Kind.TEXT,
      "1:10 2:15 3:20 4:25 5:30 6:40 *:50",
      "K",
      "Attachable percent of the net pay by multiples of the SNMG; CPCA arts 775 and 776"),
  PAY_ALIMONY_PERCENT(Kind.DECIMAL, "50", "K", "Most of the net pay that maintenance takes, %"),
  PAY_LEAVE_TYPES(
      Kind.TEXT, "ANNUAL", "V", "Leave paid by a twelfth of the year's pay; loi 90-11 art. 52"),
  PAY_SLIPS_SEEN_BY_MANAGERS(
      Kind.FLAG, "false", "D", "Whether managers see the payslips of those below them"),
  PAY_BY_COST_CENTRE(
      Kind.FLAG, "true", "D", "Whether expenses of payroll carry the department's cost centre"),
  PAY_ACCOUNT_GROSS(Kind.ACCOUNT, "631", "K", "Debit of the gross pay"),
  PAY_ACCOUNT_EMPLOYER(Kind.ACCOUNT, "635", "K", "Debit of the employer's contributions"),
  PAY_ACCOUNT_SOCIAL(Kind.ACCOUNT, "431", "K", "Credit of both shares of CNAS"),
  PAY_ACCOUNT_IRG(Kind.ACCOUNT, "4421", "K", "Credit of the IRG withheld"),
  PAY_ACCOUNT_NET(Kind.ACCOUNT, "421", "K", "Credit of the net pay"),
  PAY_ACCOUNT_ADVANCES(Kind.ACCOUNT, "425", "K", "Credit of advances that are given back"),
  PAY_ACCOUNT_GARNISHMENTS(Kind.ACCOUNT, "427", "K", "Credit of garnishments");

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
