package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.algeria.StampDuty;
import dz.mizan.inventory.pos.report.PaymentMethod;
import dz.mizan.inventory.pos.ticket.TicketRefusals.AmountsDiffer;
import dz.mizan.inventory.pos.ticket.TicketRefusals.PaymentMismatch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket is paid: stamp duty on what is paid in cash, then cash rounded, then change.
 *
 * @param payable total with TVA + stamp + rounding; what the payments sum up to
 * @param change what the customer got back of his cash
 */
record Settlement(
    BigDecimal stampDuty,
    BigDecimal rounding,
    BigDecimal payable,
    BigDecimal change,
    List<Paid> payments,
    Set<TicketFlag> flags) {
  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

  /**
   * A payment as it stays.
   *
   * @param amount of cash, without the change
   * @param tendered as handed over
   */
  record Paid(
      PaymentMethod method, BigDecimal amount, BigDecimal tendered, @Nullable String reference) {}

  /**
   * What was printed on a ticket, if it was; of an offline one it holds, for the paper is out.
   *
   * @param isOffline otherwise it must be what is due
   */
  record Printed(
      @Nullable BigDecimal stampDuty, @Nullable BigDecimal rounding, boolean isOffline) {}

  /**
   * Settles a ticket.
   *
   * @param total with TVA; negative if more comes back than goes out
   * @param cashRounding a multiple to round cash to, half-up; zero for none
   * @throws PaymentMismatch if the payments do not make up what is due; cash alone may exceed it
   * @throws AmountsDiffer if something else was printed, online
   */
  static Settlement of(
      BigDecimal total,
      List<NewTicket.Payment> payments,
      LocalDate paidOn,
      BigDecimal cashRounding,
      Printed printed) {
    var cash = sum(payments, true);
    var cashShare = total.subtract(sum(payments, false));
    boolean hasCash = payments.stream().anyMatch(Settlement::isCash);
    var stamp = hasCash ? StampDuty.on(paidOn, cashShare) : ZERO;
    var rounding = hasCash ? rounded(cashShare.add(stamp), cashRounding) : ZERO;
    var flags = EnumSet.noneOf(TicketFlag.class);
    if (printed.isOffline()) {
      // Without cash it may have been printed and not paid: then the payments say what was due.
      boolean isPaid = hasCash || cashShare.signum() != 0;
      var printedStamp = printed.stampDuty();
      if (printedStamp != null && printedStamp.compareTo(stamp) != 0) {
        stamp = isPaid ? printedStamp.setScale(2) : stamp;
        rounding = hasCash ? rounded(cashShare.add(stamp), cashRounding) : ZERO;
        flags.add(TicketFlag.STAMP_DIFFERS);
      }
      var printedRounding = printed.rounding();
      if (printedRounding != null && printedRounding.compareTo(rounding) != 0) {
        rounding = isPaid ? printedRounding.setScale(2) : rounding;
        flags.add(TicketFlag.ROUNDING_DIFFERS);
      }
    } else if (differs(printed.stampDuty(), stamp) || differs(printed.rounding(), rounding)) {
      throw new AmountsDiffer(stamp, rounding);
    }
    var payable = total.add(stamp).add(rounding);
    var change = cash.subtract(cashShare).subtract(stamp).subtract(rounding);
    if (!isSettled(total, payments, hasCash && cashShare.signum() > 0, change)) {
      throw new PaymentMismatch(payable, total.subtract(cashShare).add(cash));
    }
    return new Settlement(stamp, rounding, payable, change, kept(payments, change), flags);
  }

  // Only cash may exceed what is due, and only where something is to be paid.
  private static boolean isSettled(
      BigDecimal total, List<NewTicket.Payment> payments, boolean givesChange, BigDecimal change) {
    return payments.stream().allMatch(p -> p.amount().signum() == total.signum())
        && (givesChange ? change.signum() >= 0 : change.signum() == 0);
  }

  // The change comes out of the cash that was handed over last.
  private static List<Paid> kept(List<NewTicket.Payment> payments, BigDecimal change) {
    var kept = new ArrayList<Paid>(payments.size());
    var left = change;
    for (var payment : payments.reversed()) {
      var amount = payment.amount().setScale(2);
      var back = isCash(payment) ? left.min(amount.max(BigDecimal.ZERO)) : BigDecimal.ZERO;
      left = left.subtract(back);
      kept.addFirst(new Paid(payment.method(), amount.subtract(back), amount, payment.reference()));
    }
    return kept;
  }

  private static BigDecimal rounded(BigDecimal cash, BigDecimal multiple) {
    return multiple.signum() == 0
        ? ZERO
        : cash.divide(multiple, 0, RoundingMode.HALF_UP)
            .multiply(multiple)
            .subtract(cash)
            .setScale(2);
  }

  private static boolean differs(@Nullable BigDecimal printed, BigDecimal due) {
    return printed != null && printed.compareTo(due) != 0;
  }

  private static BigDecimal sum(List<NewTicket.Payment> payments, boolean ofCash) {
    return payments.stream()
        .filter(payment -> isCash(payment) == ofCash)
        .map(NewTicket.Payment::amount)
        .reduce(ZERO, BigDecimal::add);
  }

  private static boolean isCash(NewTicket.Payment payment) {
    return payment.method() == PaymentMethod.CASH;
  }
}
