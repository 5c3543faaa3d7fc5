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
  EXCHANGE_LOSS_ACCOUNT(Kind.ACCOUNT, "666", "V2", "Realised exchange losses"),
  EXCHANGE_GAIN_ACCOUNT(Kind.ACCOUNT, "766", "V2", "Realised exchange gains"),
  REVALUATION_LOSS_ACCOUNT(
      Kind.ACCOUNT,
      "666",
      "K",
      "Losses of a revaluation; some use 476, in the chart a suspense one"),
  REVALUATION_GAIN_ACCOUNT(
      Kind.ACCOUNT,
      "766",
      "K",
      "Gains of a revaluation; some use 477, in the chart a suspense one");

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
