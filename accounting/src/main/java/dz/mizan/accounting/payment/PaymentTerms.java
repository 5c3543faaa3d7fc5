package dz.mizan.accounting.payment;

import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.treasury.TreasuryAccount;
import dz.mizan.common.algeria.StampDuty;
import dz.mizan.common.money.Money;
import dz.mizan.common.tenancy.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payment is booked to, and the stamp duty that comes with it.
 *
 * <p>Cash received bears stamp duty (code du timbre art. 100-I), unless the document that it
 * settles bears it already: then its receivable includes it.
 */
record PaymentTerms(
    PaymentRequest request,
    LocalDate on,
    TreasuryAccount place,
    String account,
    String moneyAccount,
    BigDecimal stamp,
    String stampAccount) {

  static PaymentTerms of(
      PaymentRequest request,
      LocalDate on,
      TreasuryAccount place,
      Partner payer,
      List<Wanted> wanted,
      SettingValues settings) {
    return new PaymentTerms(
        request,
        on,
        place,
        account(request, payer, wanted, settings),
        PaymentRules.isChequeIn(request)
            ? settings.account(Setting.CHEQUES_ACCOUNT)
            : place.account(),
        stamp(request, on, wanted, settings),
        stampAccount(settings));
  }

  static String stampAccount(SettingValues settings) {
    return settings.account(Setting.STAMP_DUTY_ACCOUNT);
  }

  /** What the partner usually owes or is owed on. */
  static String ownAccount(PaymentRequest request, Partner payer) {
    return request.party() == Party.CUSTOMER ? payer.customerAccount() : payer.supplierAccount();
  }

  private static String account(
      PaymentRequest request, Partner payer, List<Wanted> wanted, SettingValues settings) {
    if (request.isAdvance()) {
      return settings.account(
          request.party() == Party.CUSTOMER
              ? Setting.CUSTOMER_ADVANCES_ACCOUNT
              : Setting.SUPPLIER_ADVANCES_ACCOUNT);
    }
    return wanted.isEmpty() ? ownAccount(request, payer) : wanted.getFirst().target().account();
  }

  static BigDecimal stamp(
      PaymentRequest request, LocalDate on, List<Wanted> wanted, SettingValues settings) {
    if (request.method() != Method.CASH
        || request.direction() != Direction.RECEIVED
        || Boolean.TRUE.equals(request.withoutStamp())
        || !settings.flag(Setting.STAMP_ON_CASH_RECEIPTS)) {
      return BigDecimal.ZERO.setScale(2);
    }
    var stamped = Wanted.total(wanted.stream().filter(one -> one.target().bearsStamp()).toList());
    return StampDuty.on(
        on, request.exactAmount().subtract(stamped), settings.decimal(Setting.STAMP_DUTY_MINIMUM));
  }

  NewPayment numbered(String number, List<String> warnings) {
    return new NewPayment(
        Ids.next(),
        number,
        request,
        place,
        on,
        account,
        moneyAccount,
        stamp,
        stampAccount,
        currency(),
        label(number),
        warnings);
  }

  // Without a name: the label goes out with the entry's event.
  private String label(String number) {
    var given = request.label();
    return given == null || given.isBlank()
        ? request.direction().label() + " " + number
        : given.strip();
  }

  private @Nullable String currency() {
    return place.currency().equals(Money.DZD) ? null : place.currency();
  }
}
