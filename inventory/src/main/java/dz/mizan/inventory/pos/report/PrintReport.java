package dz.mizan.inventory.pos.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts a report on paper of 80 mm. Latin digits in every language, as is usual in Algeria. */
public final class PrintReport {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZONE);

  private final TillReport report;
  private final Locale locale;
  private final Paper paper;

  private PrintReport(TillReport report, Locale locale) {
    this.report = report;
    this.locale = locale;
    this.paper = new Paper(locale);
  }

  /** A page for a browser to print. */
  public static String html(TillReport report, Locale locale) {
    return new PrintReport(report, locale).write().html();
  }

  /** Plain text of 42 columns, for a thermal printer. */
  public static String text(TillReport report, Locale locale) {
    return new PrintReport(report, locale).write().text();
  }

  /** The policy under which a browser shows the page. */
  public static String contentSecurityPolicy() {
    return Paper.contentSecurityPolicy();
  }

  private Paper write() {
    head();
    sales();
    payments();
    drawer();
    late();
    foot();
    return paper;
  }

  private void head() {
    var isZ = report.kind() == TillReport.Kind.Z;
    var title = (isZ ? Label.Z_REPORT : Label.X_REPORT).in(locale);
    paper.title(
        isZ ? "%s %s %d".formatted(title, Label.NUMBER.in(locale), report.zNumber()) : title);
    paper.note(report.company());
    if (!isZ) {
      paper.note(Label.NOT_FINAL.in(locale));
    }
    paper
        .row(Label.TILL, report.tillCode() + " · " + report.tillName())
        .row(Label.SESSION, report.sessionNumber())
        .row(Label.OPENED, time(report.openedAt()));
    if (report.closedAt() == null) {
      paper.row(Label.PRINTED, time(report.at()));
    } else {
      paper.row(Label.CLOSED, time(report.closedAt()));
    }
    paper.row(Label.TICKETS, report.tickets());
    if (report.firstTicket() != null && report.lastTicket() != null) {
      paper.row(Label.FROM, report.firstTicket()).row(Label.TO, report.lastTicket());
    }
  }

  private void sales() {
    paper
        .section(Label.TVA)
        .row(Label.SALES, amount(report.sales()))
        .row(Label.REFUNDS, amount(report.refunds()));
    if (!report.rates().isEmpty()) {
      paper.head(
          Label.RATE.in(locale),
          Label.HT.in(locale),
          Label.TVA.in(Locale.FRENCH),
          Label.TTC.in(locale));
    }
    for (var rate : report.rates()) {
      paper.cells(
          rate.tvaPercent().stripTrailingZeros().toPlainString() + " %",
          amount(rate.ht()),
          amount(rate.tva()),
          amount(rate.ttc()));
    }
    paper
        .head("", "")
        .row(Label.TOTAL_HT, amount(report.totalHt()))
        .row(Label.TOTAL_TVA, amount(report.totalTva()))
        .total(Label.TTC, amount(report.totalTtc()))
        .row(Label.STAMP, amount(report.stampDuty()))
        .row(Label.ROUNDING, amount(report.rounding()))
        .total(Label.COLLECTED, amount(report.collected()));
  }

  private void payments() {
    paper.section(Label.PAYMENTS);
    for (var paid : report.payments()) {
      var method = Label.valueOf(paid.method().name()).in(locale);
      paper.cells("%s (%d)".formatted(method, paid.count()), amount(paid.amount()));
    }
  }

  private void drawer() {
    var cash = report.cash();
    paper
        .section(Label.DRAWER)
        .row(Label.FLOAT, amount(cash.openingFloat()))
        .row(Label.CASH_SALES, amount(cash.sales()))
        .row(Label.CASH_IN, amount(cash.movementsIn()))
        .row(Label.CASH_OUT, amount(cash.movementsOut()))
        .total(Label.EXPECTED, amount(cash.expected()));
    if (cash.counted() != null && cash.difference() != null) {
      paper
          .row(Label.COUNTED, amount(cash.counted()))
          .total(Label.DIFFERENCE, amount(cash.difference()));
    }
  }

  private void late() {
    if (report.late().isEmpty()) {
      return;
    }
    paper.section(Label.LATE);
    for (var late : report.late()) {
      paper
          .cells("Z %d (%d)".formatted(late.zNumber(), late.tickets()), amount(late.ttc()))
          .row(Label.LATE_CASH, amount(late.cash()));
    }
  }

  private void foot() {
    if (report.flagged() + report.stockPending() > 0) {
      paper.section(Label.TICKETS);
      paper.row(Label.FLAGGED, report.flagged()).row(Label.PENDING, report.stockPending());
    }
    paper
        .section(Label.GRAND)
        .row(Label.GRAND_BEFORE, amount(report.grandTotalBefore()))
        .total(Label.GRAND, amount(report.grandTotal()))
        .note(Label.CURRENCY.in(locale));
  }

  private static String time(OffsetDateTime instant) {
    return TIME.format(instant);
  }

  // 1 234 567,89: no-break spaces, which a thermal printer knows.
  private static String amount(BigDecimal amount) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator('\u00a0');
    symbols.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.00", symbols).format(amount);
  }
}
