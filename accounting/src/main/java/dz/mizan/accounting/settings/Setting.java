package dz.mizan.accounting.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a company may decide, with the value that is recommended until it does. Certainty is that of
 * docs/algeria.md: V verified in the law, V2 in a secondary source, K from knowledge, D a choice.
 */
public enum Setting {
  COMPANY_NAME(Kind.TEXT, "", "D", "Name printed on documents; that of the sign-up if empty"),
  COMPANY_NAME_AR(Kind.TEXT, "", "D", "Name printed on Arabic documents"),
  LEGAL_FORM(Kind.TEXT, "", "V", "Legal form; décret 05-468 art. 3"),
  ACTIVITY(Kind.TEXT, "", "V", "Nature of the activity; décret 05-468 art. 3"),
  CAPITAL(Kind.TEXT, "", "V", "Capital in dinars, if any; décret 05-468 art. 3"),
  ADDRESS(Kind.TEXT, "", "V", "Street; loi 04-02 art. 34, décret 05-468 art. 3"),
  COMMUNE(Kind.TEXT, "", "V", "Town; décret 05-468 art. 3"),
  WILAYA(Kind.TEXT, "", "V", "Wilaya; décret 05-468 art. 3"),
  PHONE(Kind.TEXT, "", "V", "Telephone; décret 05-468 art. 3"),
  FAX(Kind.TEXT, "", "V", "Fax; décret 05-468 art. 3"),
  EMAIL(Kind.TEXT, "", "V", "E-mail; décret 05-468 art. 3"),
  RC(Kind.TEXT, "", "V", "Number in the trade register; décret 05-468 art. 3"),
  NIF(Kind.TEXT, "", "V2", "Tax number, 15 or 20 digits; loi 04-02 art. 34"),
  NIS(Kind.TEXT, "", "V", "Statistical number, 15 digits; décret 05-468 art. 3"),
  AI(Kind.TEXT, "", "K", "Article of the tax roll, usually 11 digits"),
  BANK_NAME(Kind.TEXT, "", "D", "Bank printed on invoices"),
  RIB(Kind.TEXT, "", "D", "Bank account printed on invoices, 20 digits"),
  CASH_ACCOUNT(Kind.ACCOUNT, "530", "K", "Cash in hand"),
  BANK_ACCOUNT(Kind.ACCOUNT, "512", "K", "Current account at the bank"),
  CUSTOMER_ACCOUNT(Kind.ACCOUNT, "411", "V2", "Customers"),
  SUPPLIER_ACCOUNT(Kind.ACCOUNT, "401", "V2", "Suppliers of goods and services"),
  TVA_COLLECTED_ACCOUNT(Kind.ACCOUNT, "4457", "V2", "TVA on sales"),
  TVA_DEDUCTIBLE_ACCOUNT(Kind.ACCOUNT, "44566", "V2", "TVA on purchases of goods and services"),
  TVA_ASSETS_ACCOUNT(Kind.ACCOUNT, "44562", "V2", "TVA on fixed assets"),
  TVA_DUE_ACCOUNT(Kind.ACCOUNT, "4455", "V2", "TVA to be paid; some use 4451"),
  TVA_CREDIT_ACCOUNT(Kind.ACCOUNT, "44567", "V2", "TVA credit carried forward"),
  STAMP_DUTY_ACCOUNT(Kind.ACCOUNT, "4477", "K", "Stamp duty on cash, due with the G50"),
  SALES_GOODS_ACCOUNT(Kind.ACCOUNT, "700", "V2", "Sales of goods"),
  SALES_SERVICES_ACCOUNT(Kind.ACCOUNT, "706", "V2", "Sales of services"),
  ASSET_SUPPLIER(Kind.ACCOUNT, "404", "K", "Owed for fixed assets bought without a bill"),
  ASSET_DISPOSAL_RECEIVABLE(Kind.ACCOUNT, "462", "K", "Price of fixed assets that were sold"),
  ASSET_GAIN(Kind.ACCOUNT, "752", "V2", "Gain on fixed assets that go"),
  ASSET_LOSS(Kind.ACCOUNT, "652", "V2", "Loss on fixed assets that go"),
  ASSET_IMPAIRMENT(Kind.ACCOUNT, "681", "V2", "Expense of impairment of fixed assets"),
  ASSET_IMPAIRED(Kind.ACCOUNT, "291", "V2", "Impairment, where the category names no account"),
  ASSET_DEPRECIATED_BY_DAY(
      Kind.FLAG, "true", "K", "Linear depreciation by days of 30-day months, else by months"),
  ASSET_DEPRECIATED_BY_YEAR(
      Kind.FLAG, "false", "D", "Depreciation is booked once a year, else each month"),
  ASSET_DEPRECIATED_BY_JOB(
      Kind.FLAG, "true", "D", "Depreciation is booked by itself when a month is over"),
  ASSET_COEFFICIENT_UP_TO_FOUR_YEARS(
      Kind.DECIMAL, "1.5", "K", "Degressive coefficient for 3 and 4 years; CIDTA art. 174"),
  ASSET_COEFFICIENT_UP_TO_SIX_YEARS(
      Kind.DECIMAL, "2", "K", "Degressive coefficient for 5 and 6 years; CIDTA art. 174"),
  ASSET_COEFFICIENT_LONGER(
      Kind.DECIMAL, "2.5", "K", "Degressive coefficient for more than 6 years; CIDTA art. 174"),
  CREDIT_HOLD_OVER_LIMIT(
      Kind.FLAG,
      "false",
      "D",
      "Who owes more than his credit limit is on hold; new orders are refused anyway"),
  CREDIT_HOLD_OVERDUE_DAYS(
      Kind.INTEGER, "90", "D", "Overdue for more days than that means on hold; 0 for never"),
  DUNNING_MIN_AMOUNT(Kind.DECIMAL, "0", "D", "No reminder for less than that in all"),
  PAYMENT_PLAN_GRACE_DAYS(Kind.INTEGER, "5", "D", "An instalment may be late by so many days"),
  LATE_INTEREST_RATE(
      Kind.DECIMAL, "0", "K", "Late interest in percent a year, simple, by 365 days; 0 for none"),
  LATE_INTEREST_ACCOUNT(Kind.ACCOUNT, "763", "K", "Income from late interest"),
  DOUBTFUL_ACCOUNT(Kind.ACCOUNT, "416", "V2", "Doubtful customers"),
  DOUBTFUL_LOSS_ACCOUNT(Kind.ACCOUNT, "491", "V2", "Impairment of customers' accounts"),
  DOUBTFUL_EXPENSE_ACCOUNT(
      Kind.ACCOUNT, "685", "V2", "Expense of impairment of customers' accounts"),
  DOUBTFUL_AFTER_DAYS(
      Kind.INTEGER, "180", "D", "Overdue for more days than that is proposed as doubtful"),
  DOUBTFUL_LOSS_PERCENT(
      Kind.DECIMAL, "50", "D", "Share of a doubtful debt that is proposed as lost");

  /** What a value may be. */
  public enum Kind {
    /** Any text of at most 500 characters. */
    TEXT,
    /** The code of an account that is posted to. */
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
