package dz.mizan.accounting.till;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.template.Facts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What accounting reads of {@code dz.mizan.inventory.till-session.closed.v1}. */
@RegisterForReflection
record TillSessionClosed(
    UUID sessionId,
    String tillCode,
    long zNumber,
    Instant closedAt,
    List<Rate> rates,
    BigDecimal stampDuty,
    BigDecimal rounding,
    List<Paid> payments,
    Cash cash) {

  /** What was sold at a rate; ht + tva = ttc. */
  @RegisterForReflection
  record Rate(BigDecimal tvaPercent, BigDecimal ht, BigDecimal tva) {
    Rate {
      tvaPercent = Facts.amount(requireNonNull(tvaPercent, "tvaPercent"));
      ht = Facts.amount(requireNonNull(ht, "ht"));
      tva = Facts.amount(requireNonNull(tva, "tva"));
    }
  }

  /** What was paid by one method, less what was given back. */
  @RegisterForReflection
  record Paid(Method method, BigDecimal amount) {
    Paid {
      requireNonNull(method, "method");
      amount = Facts.amount(requireNonNull(amount, "amount"));
    }
  }

  /** How tickets are paid. */
  enum Method {
    CASH,
    CARD,
    CHEQUE,
    TRANSFER,
    ACCOUNT
  }

  /**
   * The drawer.
   *
   * @param sales cash of the session's own tickets, without that of late ones
   * @param movementsOut zero or negative
   * @param difference counted less expected
   */
  @RegisterForReflection
  record Cash(
      BigDecimal sales, BigDecimal movementsIn, BigDecimal movementsOut, BigDecimal difference) {
    Cash {
      sales = Facts.amount(requireNonNull(sales, "sales"));
      movementsIn = Facts.amount(requireNonNull(movementsIn, "movementsIn"));
      movementsOut = Facts.amount(requireNonNull(movementsOut, "movementsOut"));
      difference = Facts.amount(requireNonNull(difference, "difference"));
    }
  }

  TillSessionClosed {
    requireNonNull(sessionId, "sessionId");
    requireNonNull(tillCode, "tillCode");
    requireNonNull(closedAt, "closedAt");
    requireNonNull(cash, "cash");
    rates = List.copyOf(rates);
    payments = List.copyOf(payments);
    stampDuty = Facts.amount(requireNonNull(stampDuty, "stampDuty"));
    rounding = Facts.amount(requireNonNull(rounding, "rounding"));
  }

  /** What is booked of it, on the day of its closing. */
  Facts facts() {
    var amounts = new HashMap<String, BigDecimal>();
    for (var rate : rates) {
      amounts.merge(Facts.ofRate("ht", rate.tvaPercent()), rate.ht(), BigDecimal::add);
      amounts.merge(Facts.ofRate("tva", rate.tvaPercent()), rate.tva(), BigDecimal::add);
    }
    amounts.put("stamp", stampDuty);
    split(amounts, "roundingGain", "roundingLoss", rounding);
    amounts.put("cash", cash.sales());
    amounts.put("lateCash", paid(Method.CASH).subtract(cash.sales()));
    amounts.put("card", paid(Method.CARD));
    amounts.put("cheque", paid(Method.CHEQUE));
    amounts.put("transfer", paid(Method.TRANSFER));
    amounts.put("account", paid(Method.ACCOUNT));
    split(amounts, "cashSurplus", "cashShortage", cash.difference());
    amounts.put("movementsIn", cash.movementsIn());
    amounts.put("movementsOut", cash.movementsOut().negate());
    return Facts.of(null, closedAt, "Z " + tillCode + "-" + zNumber, amounts);
  }

  private BigDecimal paid(Method method) {
    return payments.stream()
        .filter(paid -> paid.method() == method)
        .map(Paid::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static void split(
      Map<String, BigDecimal> amounts, String above, String below, BigDecimal value) {
    amounts.put(above, value.max(BigDecimal.ZERO));
    amounts.put(below, value.negate().max(BigDecimal.ZERO));
  }
}
