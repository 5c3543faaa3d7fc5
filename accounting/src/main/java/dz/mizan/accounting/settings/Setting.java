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
  SALES_TRANSPORT_ACCOUNT(Kind.ACCOUNT, "708", "K", "Transport charged to customers"),
  SALES_DEPOSIT_ACCOUNT(Kind.ACCOUNT, "4191", "V2", "Deposits invoiced to customers"),
  SALES_PACKAGING_ACCOUNT(Kind.ACCOUNT, "4196", "V2", "Returnable packaging charged to customers"),
  SALES_DISBURSEMENT_ACCOUNT(Kind.ACCOUNT, "467", "K", "Sums advanced for customers"),
  SALES_DELAY_INTEREST_ACCOUNT(Kind.ACCOUNT, "763", "K", "Interest for deferred payment"),
  SALES_REBATE_ACCOUNT(Kind.ACCOUNT, "709", "K", "Rebates granted after the sale"),
  SALES_WITHOUT_TVA(
      Kind.FLAG,
      "false",
      "V2",
      "Whether no TVA is charged or printed, as under the IFU; CTCA art. 64"),
  INVOICE_DECREE_MENTIONS(
      Kind.FLAG,
      "true",
      "D",
      "Whether an invoice needs what décret 05-468 art. 3 wants beyond loi 04-02 art. 34"),
  STAMP_DUTY_MINIMUM(
      Kind.DECIMAL,
      "5.00",
      "V2",
      "Least stamp duty on cash, invoiced or received; code du timbre art. 100 prints 5, circular 73"
          + " of 2025 wants 30"),
  QUOTE_VALID_DAYS(Kind.INTEGER, "30", "D", "How long a quote can be accepted"),
  TAX_ROUNDING_LOSS_ACCOUNT(
      Kind.ACCOUNT, "658", "D", "What rounding a return up costs; CIDTA art. 324"),
  TAX_ROUNDING_GAIN_ACCOUNT(
      Kind.ACCOUNT, "758", "D", "What rounding a return down brings; CIDTA art. 324"),
  G50_DUE_DAY(Kind.INTEGER, "20", "V", "Day of the next month until which the G50 is due"),
  IBS_ADVANCE_DAYS(
      Kind.TEXT, "03-20 06-20 11-20", "V2", "Days of the advances on IBS; CIDTA art. 356"),
  CHEQUES_ACCOUNT(Kind.ACCOUNT, "5112", "V2", "Cheques received, until the bank has cleared them"),
  CUSTOMER_ADVANCES_ACCOUNT(Kind.ACCOUNT, "4191", "V2", "Advances received from customers"),
  SUPPLIER_ADVANCES_ACCOUNT(Kind.ACCOUNT, "4091", "V2", "Advances paid to suppliers"),
  DISCOUNT_GRANTED(Kind.ACCOUNT, "668", "K", "Discounts for early payment granted"),
  DISCOUNT_RECEIVED(Kind.ACCOUNT, "768", "K", "Discounts for early payment received"),
  SETTLEMENT_LOSS(Kind.ACCOUNT, "658", "K", "Small differences of payments to our loss"),
  SETTLEMENT_GAIN(Kind.ACCOUNT, "758", "K", "Small differences of payments to our gain"),
  SETTLEMENT_TOLERANCE(
      Kind.DECIMAL, "10.00", "D", "Dinars that a payment may differ from a document by"),
  OWN_TRANSFERS(Kind.ACCOUNT, "581", "V2", "Between accounts of the company's own"),
  BANK_FEES_ACCOUNT(Kind.ACCOUNT, "627", "V2", "What the bank charges"),
  CASH_LIMIT(
      Kind.DECIMAL,
      "1000000.00",
      "K",
      "Most that is paid in cash at once, 0 for no limit; beyond, TVA is not deductible, CTCA art."
          + " 30"),
  CASH_LIMIT_REFUSED(
      Kind.FLAG, "false", "D", "Whether more cash than the limit is refused, not only warned of"),
  CASH_BELOW_ZERO_REFUSED(
      Kind.FLAG, "true", "D", "Whether more than is in a till is refused, not only warned of"),
  STAMP_ON_CASH_RECEIPTS(
      Kind.FLAG, "true", "V2", "Whether cash received bears stamp duty; code du timbre art. 100-I"),
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
      Kind.DECIMAL, "50", "D", "Share of a doubtful debt that is proposed as lost"),
  GOODS_ACCRUAL_ACCOUNT(Kind.ACCOUNT, "4081", "K", "Goods received whose receipt is not booked"),
  BILL_PRICE_TOLERANCE_PERCENT(
      Kind.DECIMAL, "2", "D", "How far a bill's price may be off the order's without approval, %"),
  BILL_PRICE_DIFFERENCE_ACCOUNT(
      Kind.ACCOUNT, "600", "K", "What a bill of goods asks beyond or below the order's price"),
  BILL_TVA_TOLERANCE(
      Kind.DECIMAL,
      "1.00",
      "D",
      "How far the TVA on a bill may be off that of its lines, in dinars"),
  BILL_TRANSPORT_ACCOUNT(Kind.ACCOUNT, "6241", "K", "Transport on purchases"),
  BILL_STAMP_ACCOUNT(Kind.ACCOUNT, "6454", "K", "Stamp duty that a supplier charges; 645"),
  TVA_LOST_ACCOUNT(Kind.ACCOUNT, "6422", "K", "TVA on goods that cannot be recovered"),
  ASSET_SUPPLIER_ACCOUNT(
      Kind.ACCOUNT, "404", "V2", "Suppliers of fixed assets, bought by bill or without"),
  CASH_TVA_LIMIT(
      Kind.DECIMAL, "1000000", "V2", "TTC above which TVA paid in cash is lost; CTCA art. 30"),
  WITHHOLDING_ACCOUNT(Kind.ACCOUNT, "4428", "K", "Withheld from suppliers, due with the G50"),
  WITHHOLDING_RENT_COLLECTIVE_HOUSING(
      Kind.DECIMAL, "7", "V2", "IRG on rents of collective housing, %; lines of the G50"),
  WITHHOLDING_RENT_HOUSING(
      Kind.DECIMAL, "10", "V2", "IRG on rents of individual dwellings, %; lines of the G50"),
  WITHHOLDING_RENT_PROFESSIONAL(
      Kind.DECIMAL, "15", "V2", "IRG on rents of business premises, %; lines of the G50"),
  WITHHOLDING_NON_RESIDENT_COMPANY(
      Kind.DECIMAL, "30", "K", "IBS on services of foreign companies, %; CIDTA art. 150"),
  WITHHOLDING_NON_RESIDENT_PERSON(
      Kind.DECIMAL, "24", "K", "IRG on services of foreign persons, %; CIDTA art. 104"),
  OPENING_JOURNAL(Kind.JOURNAL, "AN", "V2", "Journal of opening balances"),
  CLOSING_JOURNAL(Kind.JOURNAL, "OD", "D", "Journal of the entries that close a year; some use CL"),
  RESULT_PROFIT_ACCOUNT(Kind.ACCOUNT, "120", "V2", "Result of the year, a profit"),
  RESULT_LOSS_ACCOUNT(Kind.ACCOUNT, "129", "V2", "Result of the year, a loss"),
  RETAINED_PROFIT_ACCOUNT(Kind.ACCOUNT, "110", "V2", "Profit brought forward"),
  RETAINED_LOSS_ACCOUNT(Kind.ACCOUNT, "119", "V2", "Losses brought forward"),
  LEGAL_RESERVE_ACCOUNT(Kind.ACCOUNT, "1061", "K", "Legal reserve; code de commerce art. 721"),
  DIVIDENDS_ACCOUNT(Kind.ACCOUNT, "457", "V2", "Dividends to be paid"),
  OPENING_TRANSFER_ACCOUNT(
      Kind.ACCOUNT,
      "471",
      "D",
      "Between the parts of an opening of more than 1,000 lines; nil when all are posted"),
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
    /** The code of an active journal. */
    JOURNAL,
    /** A plain decimal number of at most 15 and 4 digits, not below zero. */
    DECIMAL,
    /** A whole number, not below zero. */
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

  /** Whether it is a share of something, at most 100. */
  boolean isPercent() {
    return kind == Kind.DECIMAL
        && (name().startsWith("WITHHOLDING_") || name().endsWith("_PERCENT"));
  }

  static Optional<Setting> find(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }
}
