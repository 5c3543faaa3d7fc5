package dz.mizan.inventory.pos.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.common.algeria.StampDuty;
import dz.mizan.inventory.pos.report.PaymentMethod;
import dz.mizan.inventory.pos.ticket.NewTicket.Payment;
import dz.mizan.inventory.pos.ticket.Settlement.Printed;
import dz.mizan.inventory.pos.ticket.TicketRefusals.AmountsDiffer;
import dz.mizan.inventory.pos.ticket.TicketRefusals.PaymentMismatch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Printed NOTHING = new Printed(null, null, false);
  private static final BigDecimal FIVE = new BigDecimal(5);

  private static Payment cash(String amount) {
    return new Payment(PaymentMethod.CASH, new BigDecimal(amount), null);
  }

  private static Payment card(String amount) {
    return new Payment(PaymentMethod.CARD, new BigDecimal(amount), null);
  }

  private static Settlement settle(
      String total, BigDecimal rounding, Printed printed, Payment... payments) {
    return Settlement.of(new BigDecimal(total), List.of(payments), TODAY, rounding, printed);
  }

  @Test
  void change_comes_out_of_the_cash_that_was_handed_over_last() {
    var settled =
        settle("3000.00", BigDecimal.ZERO, NOTHING, cash("2000"), card("500"), cash("1000"));
    assertThat(settled.stampDuty()).isEqualTo("25.00");
    assertThat(settled.payable()).isEqualTo("3025.00");
    assertThat(settled.change()).isEqualTo("475.00");
    assertThat(settled.payments())
        .extracting(Settlement.Paid::amount)
        .containsExactly(
            new BigDecimal("2000.00"), new BigDecimal("500.00"), new BigDecimal("525.00"));
  }

  @Test
  void small_cash_that_rounds_to_nothing_is_all_given_back() {
    var settled = settle("2.00", BigDecimal.TEN, NOTHING, cash("2"));
    assertThat(settled.rounding()).isEqualTo("-2.00");
    assertThat(settled.change()).isEqualTo("2.00");
  }

  @Test
  void a_refund_bears_no_stamp_and_is_given_exactly() {
    var settled = settle("-1190.00", FIVE, NOTHING, cash("-1190"));
    assertThat(settled.stampDuty()).isEqualTo("0.00");
    assertThat(settled.payable()).isEqualTo("-1190.00");
    assertThat(settle("-1191.00", FIVE, NOTHING, cash("-1190")).rounding()).isEqualTo("1.00");
    assertThatThrownBy(() -> settle("-1190.00", FIVE, NOTHING, cash("-1000")))
        .isInstanceOf(PaymentMismatch.class);
    assertThatThrownBy(() -> settle("-1190.00", FIVE, NOTHING, cash("-2000")))
        .isInstanceOf(PaymentMismatch.class);
    assertThatThrownBy(() -> settle("-1190.00", FIVE, NOTHING, cash("1190")))
        .isInstanceOf(PaymentMismatch.class);
  }

  @Test
  void an_even_exchange_is_paid_by_nothing() {
    assertThat(settle("0.00", FIVE, NOTHING).payable()).isEqualTo("0.00");
    assertThatThrownBy(() -> settle("0.00", FIVE, NOTHING, cash("5")))
        .isInstanceOf(PaymentMismatch.class);
    assertThatThrownBy(() -> settle("10.00", FIVE, NOTHING)).isInstanceOf(PaymentMismatch.class);
  }

  @Test
  void what_was_printed_offline_holds_and_is_flagged_while_online_it_is_refused() {
    var printed = new Printed(new BigDecimal("11.90"), new BigDecimal("0.10"), true);
    var settled = settle("1190.00", BigDecimal.ZERO, printed, cash("1202"));
    assertThat(settled.payable()).isEqualTo("1202.00");
    assertThat(settled.flags())
        .containsExactlyInAnyOrder(TicketFlag.STAMP_DIFFERS, TicketFlag.ROUNDING_DIFFERS);
    var online = new Printed(new BigDecimal("11.90"), null, false);
    assertThatThrownBy(() -> settle("1190.00", BigDecimal.ZERO, online, cash("1202")))
        .isInstanceOf(AmountsDiffer.class);
  }

  @Test
  void a_stamp_that_was_printed_offline_without_cash_is_flagged_whether_it_was_paid_or_not() {
    var printed = new Printed(new BigDecimal("11.90"), new BigDecimal("0.10"), true);
    var paid = settle("1190.00", FIVE, printed, card("1202"));
    assertThat(paid.stampDuty()).isEqualTo("11.90");
    assertThat(paid.payable()).isEqualTo("1202.00");
    var unpaid = settle("1190.00", FIVE, printed, card("1190"));
    assertThat(unpaid.stampDuty()).isEqualTo("0.00");
    assertThat(unpaid.payable()).isEqualTo("1190.00");
    assertThat(List.of(paid.flags(), unpaid.flags()))
        .allSatisfy(
            flags ->
                assertThat(flags)
                    .containsExactlyInAnyOrder(
                        TicketFlag.STAMP_DIFFERS, TicketFlag.ROUNDING_DIFFERS));
    assertThatThrownBy(() -> settle("1190.00", FIVE, printed, card("1195")))
        .isInstanceOf(PaymentMismatch.class);
    assertThatThrownBy(
            () ->
                settle(
                    "1190.00",
                    FIVE,
                    new Printed(new BigDecimal("11.90"), null, false),
                    card("1190")))
        .isInstanceOf(AmountsDiffer.class);
  }

  @Test
  void whatever_is_paid_the_payments_sum_up_to_what_is_due() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var total = BigDecimal.valueOf(1 + random.nextLong(20_000_000), 2);
      var byCard =
          total
              .multiply(BigDecimal.valueOf(random.nextInt(100), 2))
              .setScale(2, java.math.RoundingMode.DOWN);
      var rounding =
          List.of(BigDecimal.ZERO, BigDecimal.ONE, FIVE, BigDecimal.TEN).get(random.nextInt(4));
      var payments =
          byCard.signum() == 0
              ? List.of(cash("999999"))
              : List.of(card(byCard.toPlainString()), cash("999999"));
      var settled = Settlement.of(total, payments, TODAY, rounding, NOTHING);
      assertThat(settled.stampDuty()).isEqualTo(StampDuty.on(TODAY, total.subtract(byCard)));
      assertThat(
              settled.payments().stream()
                  .map(Settlement.Paid::amount)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualTo(settled.payable())
          .isEqualTo(total.add(settled.stampDuty()).add(settled.rounding()));
      var inCash = settled.payments().getLast().amount();
      if (rounding.signum() > 0) {
        assertThat(inCash.remainder(rounding)).isEqualByComparingTo("0");
        assertThat(settled.rounding().abs().add(settled.rounding().abs()))
            .isLessThanOrEqualTo(rounding);
      }
      assertThat(inCash.add(settled.change())).isEqualTo("999999.00");
    }
  }
}
