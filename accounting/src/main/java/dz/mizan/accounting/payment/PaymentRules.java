package dz.mizan.accounting.payment;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Today;
import dz.mizan.accounting.treasury.TreasuryAccount;
import dz.mizan.common.money.Money;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a payment must be like before anything is written. */
final class PaymentRules {
  private static final String CASH_LIMIT_EXCEEDED = "cash-limit-exceeded";

  private PaymentRules() {}

  /**
   * @throws InvalidPayment if fields do not fit each other
   */
  static void check(PaymentRequest request) {
    if (request.isAdvance() && (!request.named().isEmpty() || request.isOldestFirst())) {
      throw new InvalidPayment("advance", "is for what is not invoiced yet: without allocations");
    }
    if (request.draweeBank() != null && !isChequeIn(request)) {
      throw new InvalidPayment("draweeBank", "is of a cheque received");
    }
    discounts(request.named(), request.direction(), request.party());
  }

  /**
   * @throws InvalidPayment if money that goes back to a customer, or comes back, gives a discount
   */
  static void discounts(List<AllocationRequest> named, Direction direction, Party party) {
    boolean isBack = (direction == Direction.RECEIVED) != (party == Party.CUSTOMER);
    if (isBack
        && named.stream().anyMatch(one -> AllocationRequest.exact(one.discount()).signum() > 0)) {
      throw new InvalidPayment("allocations", "money that goes back gives no discount");
    }
  }

  /**
   * @throws InvalidPayment if it cannot be paid there in that way
   */
  static void check(PaymentRequest request, TreasuryAccount place) {
    if (place.isTill() != (request.method() == Method.CASH)) {
      throw new InvalidPayment("method", "CASH is for tills, the others for bank accounts");
    }
    if (place.currency().equals(Money.DZD) != (request.currencyAmount() == null)) {
      throw new InvalidPayment(
          "currencyAmount",
          "is needed where the treasury account is in another currency, and only there");
    }
  }

  /**
   * @throws CannotAllocate if the allocations exceed the payment, or a write-off what is small
   */
  static void check(PaymentRequest request, List<Wanted> named, SettingValues settings) {
    var total = Wanted.total(named);
    if (total.compareTo(request.exactAmount()) > 0) {
      throw CannotAllocate.beyondPayment(request.exactAmount(), total);
    }
    writeOffs(named, settings);
  }

  static void writeOffs(List<Wanted> named, SettingValues settings) {
    var tolerance = settings.decimal(Setting.SETTLEMENT_TOLERANCE);
    if (named.stream().anyMatch(one -> one.writeOff().compareTo(tolerance) > 0)) {
      throw CannotAllocate.beyondTolerance("allocations", tolerance);
    }
  }

  /**
   * @return a warning, if the company only wants one
   * @throws CashLimitExceeded if it is more cash than the company deals with
   */
  static List<String> cashLimit(PaymentRequest request, BigDecimal stamp, SettingValues settings) {
    var limit = settings.decimal(Setting.CASH_LIMIT);
    if (request.method() != Method.CASH
        || limit.signum() == 0
        || request.exactAmount().add(stamp).compareTo(limit) <= 0) {
      return List.of();
    }
    if (settings.flag(Setting.CASH_LIMIT_REFUSED)) {
      throw new CashLimitExceeded(limit);
    }
    return List.of(CASH_LIMIT_EXCEEDED);
  }

  /**
   * A business date.
   *
   * @return today if there is none
   * @throws InvalidPayment if it is still to come
   */
  static Uni<LocalDate> day(@Nullable LocalDate date) {
    return Today.date()
        .map(
            today -> {
              if (date != null && date.isAfter(today)) {
                throw new InvalidPayment("date", "must not be in the future");
              }
              return date == null ? today : date;
            });
  }

  /**
   * @throws InvalidPayment if it is still to come, or before what it follows
   */
  static Uni<LocalDate> day(@Nullable LocalDate date, LocalDate notBefore) {
    return day(date)
        .invoke(
            on -> {
              if (on.isBefore(notBefore)) {
                throw new InvalidPayment("date", "must not be before " + notBefore);
              }
            });
  }

  static boolean isChequeIn(PaymentRequest request) {
    return request.method() == Method.CHEQUE && request.direction() == Direction.RECEIVED;
  }
}
