package dz.mizan.accounting.payment;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.DraftEntry.Line;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.treasury.TreasuryAccount;
import dz.mizan.accounting.treasury.TreasuryAccounts;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a cheque received to the bank, and books it there when the bank has cleared it. */
@ApplicationScoped
public class MoveCheque {
  private final Payments payments;
  private final TreasuryAccounts treasury;
  private final Settings settings;
  private final PostEntry postEntry;
  private final Allocations allocations;
  private final Audit audit;

  MoveCheque(
      Payments payments,
      TreasuryAccounts treasury,
      Settings settings,
      PostEntry postEntry,
      Allocations allocations,
      Audit audit) {
    this.payments = payments;
    this.treasury = treasury;
    this.settings = settings;
    this.postEntry = postEntry;
    this.allocations = allocations;
    this.audit = audit;
  }

  /**
   * @throws WrongPaymentState if it is no cheque that waits to be deposited
   */
  Uni<Payment> deposit(UUID id, PaymentStep.Deposit request) {
    return payments
        .requireLocked(id)
        .invoke(payment -> payment.requireCheque(ChequeState.DEPOSITED))
        .chain(
            payment -> {
              var wanted = request.treasuryAccountId();
              var at = wanted == null ? payment.treasuryAccountId() : wanted;
              return PaymentRules.day(request.date(), payment.date())
                  .call(
                      () ->
                          treasury
                              .use(at, "treasuryAccountId")
                              .invoke(place -> requireBank(payment, place)))
                  .chain(on -> payments.deposited(id, on, at))
                  .chain(() -> done("payment.cheque-deposited", payment));
            });
  }

  /**
   * Books what the bank has credited: the bank, from the cheques that wait.
   *
   * @throws WrongPaymentState if the cheque was not deposited
   */
  public Uni<Payment> clear(UUID id, @Nullable LocalDate date) {
    return payments
        .requireLocked(id)
        .invoke(payment -> payment.requireCheque(ChequeState.CLEARED))
        .chain(
            payment -> {
              var since = payment.depositedOn();
              return PaymentRules.day(date, since == null ? payment.date() : since)
                  .chain(on -> entry(payment, on))
                  .chain(draft -> book(payment, draft))
                  .chain(() -> done("payment.cheque-cleared", payment));
            });
  }

  private Uni<DraftEntry> entry(Payment payment, LocalDate on) {
    return treasury
        .use(payment.treasuryAccountId(), "treasuryAccountId")
        .chain(
            place ->
                settings
                    .current()
                    .map(now -> entry(payment, place, on, now.account(Setting.CHEQUES_ACCOUNT))));
  }

  private Uni<Void> book(Payment payment, DraftEntry draft) {
    return postEntry
        .handle(draft)
        .chain(
            posted -> {
              var entryId = posted.orElseThrow().id();
              return allocations
                  .meetIfOpen(
                      payment.entryId(),
                      Payment.MONEY_LINE,
                      entryId,
                      Payment.PARTNER_LINE,
                      payment.amount())
                  .chain(() -> payments.cleared(payment.id(), entryId));
            });
  }

  private static DraftEntry entry(
      Payment payment, TreasuryAccount place, LocalDate on, String waiting) {
    return DraftEntry.of(
        place.journal(),
        on,
        "Encaissement chèque " + payment.number(),
        payment.number(),
        List.of(
            foreign(payment, Line.debit(place.account(), payment.amount()), 1),
            foreign(payment, Line.credit(waiting, payment.amount()), -1)),
        Origin.document("payment", payment.id()));
  }

  private static Line foreign(Payment payment, Line line, int sign) {
    var currency = payment.currency();
    var amount = payment.currencyAmount();
    return currency == null || amount == null
        ? line
        : line.foreign(currency, sign < 0 ? amount.negate() : amount);
  }

  private static void requireBank(Payment payment, TreasuryAccount place) {
    if (place.isTill()) {
      throw new InvalidPayment("treasuryAccountId", "must be a bank account");
    }
    var currency = payment.currency();
    if (!place.currency().equals(currency == null ? Money.DZD : currency)) {
      throw new InvalidPayment("treasuryAccountId", "must be kept in the currency of the cheque");
    }
  }

  private Uni<Payment> done(String action, Payment before) {
    return payments
        .require(before.id())
        .call(after -> audit.record(action, "payment", before.id(), before, after));
  }
}
