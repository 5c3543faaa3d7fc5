package dz.mizan.accounting.till;

import dz.mizan.accounting.template.Facts;
import dz.mizan.accounting.template.PostingKind;
import dz.mizan.accounting.template.PostingKind.Amount;
import dz.mizan.accounting.template.PostingKinds;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What happens at tills. */
@ApplicationScoped
class TillKinds implements PostingKinds {
  static final String CLOSED = "till-session.closed";
  static final String ON_ACCOUNT = "ticket.on-account";
  private static final Instant AT = Instant.parse("2026-11-26T18:30:00Z");

  @Override
  public List<PostingKind> kinds() {
    return List.of(
        new PostingKind(
            CLOSED,
            "A till was closed and counted",
            List.of(
                new Amount("ht(rate)", "Sales without TVA, per rate"),
                new Amount("tva(rate)", "TVA on them, per rate"),
                new Amount("stamp", "Stamp duty on what was paid in cash"),
                new Amount("roundingGain", "What rounding to coins brought in"),
                new Amount("roundingLoss", "What rounding to coins cost"),
                new Amount("cash", "Paid in cash for the session's own tickets"),
                new Amount("lateCash", "Cash of late tickets, counted at an earlier closing"),
                new Amount("card", "Paid by card"),
                new Amount("cheque", "Paid by cheque"),
                new Amount("transfer", "Paid by transfer"),
                new Amount("account", "Put on customers' accounts, booked ticket by ticket"),
                new Amount("cashSurplus", "Counted more than expected"),
                new Amount("cashShortage", "Counted less than expected"),
                new Amount("movementsIn", "Cash put in"),
                new Amount("movementsOut", "Cash taken out")),
            Set.of(),
            data -> data.as(TillSessionClosed.class).facts(),
            List.of(sample("2.50", "3.75"), sample("-1.25", "-4.00"))),
        new PostingKind(
            ON_ACCOUNT,
            "A ticket was put on a customer's account, or given back to it",
            List.of(new Amount("account", "What he owes for it; negative where it is given back")),
            Set.of("customer"),
            data -> data.as(TicketIssued.class).facts(),
            List.of(
                Facts.of(null, AT, "TK-C1-000002", Map.of("account", new BigDecimal("1190.00")))
                    .with(new UUID(0, 1), null))));
  }

  /** All amounts different, so that none can stand for another. */
  private static Facts sample(String rounding, String difference) {
    var rounded = new BigDecimal(rounding);
    var ttc = new BigDecimal("4027.44"); // of the rates below
    var cashAndLate =
        ttc.add(new BigDecimal("24.00"))
            .add(rounded)
            .subtract(new BigDecimal("1000.00")) // card
            .subtract(new BigDecimal("410.00")) // cheque
            .subtract(new BigDecimal("205.00")) // transfer
            .subtract(new BigDecimal("303.00")); // account
    return new TillSessionClosed(
            new UUID(0, 1),
            "C1",
            2,
            AT,
            List.of(
                rate("19.00", "2924.37", "555.63"),
                rate("9.00", "300.00", "27.00"),
                rate("14.00", "111.00", "15.54"),
                rate("0.00", "93.90", "0.00")),
            new BigDecimal("24.00"),
            rounded,
            List.of(
                paid(TillSessionClosed.Method.CASH, cashAndLate),
                paid(TillSessionClosed.Method.CARD, new BigDecimal("1000.00")),
                paid(TillSessionClosed.Method.CHEQUE, new BigDecimal("410.00")),
                paid(TillSessionClosed.Method.TRANSFER, new BigDecimal("205.00")),
                paid(TillSessionClosed.Method.ACCOUNT, new BigDecimal("303.00"))),
            new TillSessionClosed.Cash(
                cashAndLate.subtract(new BigDecimal("100.00")),
                new BigDecimal("50.00"),
                new BigDecimal("-500.00"),
                new BigDecimal(difference)))
        .facts();
  }

  private static TillSessionClosed.Rate rate(String percent, String ht, String tva) {
    return new TillSessionClosed.Rate(
        new BigDecimal(percent), new BigDecimal(ht), new BigDecimal(tva));
  }

  private static TillSessionClosed.Paid paid(TillSessionClosed.Method method, BigDecimal amount) {
    return new TillSessionClosed.Paid(method, amount);
  }
}
