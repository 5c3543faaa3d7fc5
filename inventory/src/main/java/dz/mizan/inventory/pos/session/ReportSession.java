package dz.mizan.inventory.pos.session;

import static dz.mizan.inventory.pos.session.TillSessions.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.pos.report.PaymentMethod;
import dz.mizan.inventory.pos.report.TillReport;
import dz.mizan.inventory.pos.report.TillReport.CashMovement;
import dz.mizan.inventory.pos.session.SessionRefusals.TillSessionClosed;
import dz.mizan.inventory.pos.till.TillRefusals.TillSessionOpen;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums a session up: five statements over its own tickets, whatever the till's history. */
@ApplicationScoped
class ReportSession {
  static final String MOVEMENT = "id, amount, reason, moved_at, moved_by";

  private static final String TOTALS =
      """
      select t.name as till_name, t.grand_total, (select name from prepared_company) as company,
        now() as at, k.*,
        (select coalesce(sum(l.ttc) filter (where l.quantity > 0), 0) from ticket_line l
          join ticket x on x.id = l.ticket_id where x.session_id = s.id) as sales,
        (select coalesce(sum(l.ttc) filter (where l.quantity < 0), 0) from ticket_line l
          join ticket x on x.id = l.ticket_id where x.session_id = s.id) as refunds
      from till_session s join till t on t.id = s.till_id
      left join lateral (
        select count(*) as tickets, min(serial) as first, max(serial) as last,
          coalesce(sum(total_ht), 0) as ht, coalesce(sum(total_tva), 0) as tva,
          coalesce(sum(total_ttc), 0) as ttc, coalesce(sum(stamp_duty), 0) as stamp,
          coalesce(sum(rounding), 0) as rounding, coalesce(sum(payable), 0) as payable,
          count(*) filter (where flags <> '{}') as flagged,
          count(*) filter (where stock_state = 'STOCK_PENDING') as pending
        from ticket where session_id = s.id) k on true
      where s.id = $1
      """;
  private static final String RATES =
      """
      select r.tva_percent, sum(r.ht) as ht, sum(r.tva) as tva, sum(r.ttc) as ttc
      from ticket k join ticket_rate r on r.ticket_id = k.id where k.session_id = $1
      group by r.tva_percent order by r.tva_percent desc
      """;
  private static final String PAYMENTS =
      """
      select p.method, count(*) as count, sum(p.amount) as amount,
        sum(p.amount) filter (where p.method = 'CASH' and k.late_for is null) as drawer
      from ticket k join ticket_payment p on p.ticket_id = k.id where k.session_id = $1
      group by p.method
      order by array_position('{CASH,CARD,CHEQUE,TRANSFER,ACCOUNT}'::text[], p.method)
      """;
  private static final String LATE =
      """
      select k.late_for, s.z_number, count(*) as tickets, sum(k.total_ttc) as ttc,
        sum(k.stamp_duty) as stamp, coalesce(sum(p.cash), 0.00) as cash
      from ticket k join till_session s on s.id = k.late_for
      left join lateral (select sum(amount) as cash from ticket_payment
        where ticket_id = k.id and method = 'CASH') p on true
      where k.session_id = $1 group by k.late_for, s.z_number order by s.z_number
      """;

  private final ObjectMapper json;

  ReportSession(ObjectMapper json) {
    this.json = json;
  }

  /**
   * How an open session stands.
   *
   * @throws TillSessionClosed if it is closed: see its Z report
   */
  Uni<TillReport> running(TillSessionView session) {
    if (session.isClosed()) {
      throw new TillSessionClosed(session.id());
    }
    return sumUp(session).map(sums -> sums.report(session, null, null, null));
  }

  /**
   * The Z report of a closed session, as it was made.
   *
   * @throws TillSessionOpen if it is open
   */
  Uni<TillReport> kept(TillSessionView session) {
    if (!session.isClosed()) {
      throw new TillSessionOpen(session.tillCode());
    }
    return CompanySql.execute(
            "select report::text from z_report where session_id = $1", session.id())
        .map(rows -> parse(rows.iterator().next().getString(0)));
  }

  Uni<Void> keep(TillReport report) {
    try {
      return CompanySql.execute(
              "insert into z_report (session_id, till_id, number, report)"
                  + " values ($1, $2, $3, $4::text::json)",
              report.sessionId(),
              report.tillId(),
              report.zNumber(),
              json.writeValueAsString(report))
          .replaceWithVoid();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("report cannot be written", e);
    }
  }

  Uni<SessionSums> sumUp(TillSessionView session) {
    var id = session.id();
    return CompanySql.execute(TOTALS, id)
        .chain(
            totals ->
                rates(id)
                    .chain(
                        rates ->
                            CompanySql.execute(PAYMENTS, id)
                                .chain(
                                    payments ->
                                        movements(id)
                                            .chain(
                                                movements ->
                                                    late(id)
                                                        .map(
                                                            late ->
                                                                new SessionSums(
                                                                    totals.iterator().next(),
                                                                    rates,
                                                                    stream(payments).toList(),
                                                                    movements,
                                                                    late))))));
  }

  private static Uni<List<TillReport.Rate>> rates(UUID id) {
    return CompanySql.execute(RATES, id)
        .map(
            rows ->
                stream(rows)
                    .map(
                        row ->
                            new TillReport.Rate(
                                row.getBigDecimal("tva_percent"),
                                row.getBigDecimal("ht"),
                                row.getBigDecimal("tva"),
                                row.getBigDecimal("ttc")))
                    .toList());
  }

  private static Uni<List<CashMovement>> movements(UUID id) {
    return CompanySql.execute(
            "select " + MOVEMENT + " from till_cash_movement where session_id = $1 order by id", id)
        .map(rows -> stream(rows).map(ReportSession::movement).toList());
  }

  private static Uni<List<TillReport.Late>> late(UUID id) {
    return CompanySql.execute(LATE, id)
        .map(
            rows ->
                stream(rows)
                    .map(
                        row ->
                            new TillReport.Late(
                                row.getUUID("late_for"),
                                row.getLong("z_number"),
                                row.getLong("tickets"),
                                row.getBigDecimal("ttc"),
                                row.getBigDecimal("stamp"),
                                row.getBigDecimal("cash")))
                    .toList());
  }

  static CashMovement movement(Row row) {
    return new CashMovement(
        row.getUUID("id"),
        row.getBigDecimal("amount"),
        row.getString("reason"),
        row.getOffsetDateTime("moved_at"),
        row.getUUID("moved_by"));
  }

  static TillReport.Paid paid(Row row) {
    return new TillReport.Paid(
        PaymentMethod.valueOf(row.getString("method")),
        row.getLong("count"),
        row.getBigDecimal("amount"));
  }

  private TillReport parse(@Nullable String text) {
    try {
      return json.readValue(text, TillReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("report cannot be read", e);
    }
  }

  static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
