package dz.mizan.inventory.pos.session;

import dz.mizan.inventory.pos.report.TillReport;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the tickets and cash movements of a session sum up to. */
record SessionSums(
    Row totals,
    List<TillReport.Rate> rates,
    List<Row> payments,
    List<TillReport.CashMovement> movements,
    List<TillReport.Late> late) {

  /** What should be in the drawer. */
  BigDecimal expected(TillSessionView session) {
    return ReportSession.sum(List.of(session.openingFloat(), cashSales(), in(), out()));
  }

  /** Including TVA, of all tickets. */
  BigDecimal ttc() {
    return amount("ttc");
  }

  /**
   * The report on them.
   *
   * @param zNumber null for an X report, as are the count and the time of the closing
   */
  TillReport report(
      TillSessionView session,
      @Nullable Long zNumber,
      @Nullable BigDecimal counted,
      @Nullable OffsetDateTime closedAt) {
    var before = amount("grand_total");
    return new TillReport(
        zNumber == null ? TillReport.Kind.X : TillReport.Kind.Z,
        Objects.requireNonNullElse(totals.getString("company"), ""),
        session.tillId(),
        session.tillCode(),
        totals.getString("till_name"),
        session.id(),
        session.number(),
        zNumber,
        session.openedAt(),
        closedAt,
        totals.getOffsetDateTime("at"),
        totals.getLong("tickets"),
        number(session, "first"),
        number(session, "last"),
        amount("sales"),
        amount("refunds"),
        rates,
        amount("ht"),
        amount("tva"),
        ttc(),
        amount("stamp"),
        amount("rounding"),
        amount("payable"),
        payments.stream().map(ReportSession::paid).toList(),
        cash(session, counted),
        movements,
        late,
        totals.getLong("flagged"),
        totals.getLong("pending"),
        before,
        before.add(ttc()));
  }

  private TillReport.Cash cash(TillSessionView session, @Nullable BigDecimal counted) {
    var expected = expected(session);
    return new TillReport.Cash(
        session.openingFloat(),
        cashSales(),
        in(),
        out(),
        expected,
        counted,
        counted == null ? null : counted.subtract(expected));
  }

  private BigDecimal cashSales() {
    return ReportSession.sum(
        payments.stream()
            .map(row -> row.getBigDecimal("drawer"))
            .filter(Objects::nonNull)
            .toList());
  }

  private BigDecimal in() {
    return ReportSession.sum(
        movements.stream()
            .map(TillReport.CashMovement::amount)
            .filter(amount -> amount.signum() > 0)
            .toList());
  }

  private BigDecimal out() {
    return ReportSession.sum(
        movements.stream()
            .map(TillReport.CashMovement::amount)
            .filter(amount -> amount.signum() < 0)
            .toList());
  }

  private BigDecimal amount(String column) {
    return totals.getBigDecimal(column).setScale(2);
  }

  private @Nullable String number(TillSessionView session, String column) {
    var serial = totals.getLong(column);
    return serial == null
        ? null
        : String.format(Locale.ROOT, "TK-%s-%06d", session.tillCode(), serial);
  }
}
