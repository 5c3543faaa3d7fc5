package dz.mizan.accounting.payment;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.DraftEntry.Line;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.treasury.CashGuard;
import dz.mizan.accounting.treasury.Reversals;
import dz.mizan.accounting.treasury.TreasuryAccounts;
import dz.mizan.common.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes a payment back: it was recorded by mistake, or its cheque bounced. */
@ApplicationScoped
class EndPayment {
  private final Payments payments;
  private final AllocatePayment allocate;
  private final Allocations allocations;
  private final TreasuryAccounts treasury;
  private final CashGuard guard;
  private final Settings settings;
  private final PostEntry postEntry;
  private final PaymentTrail trail;

  EndPayment(
      Payments payments,
      AllocatePayment allocate,
      Allocations allocations,
      TreasuryAccounts treasury,
      CashGuard guard,
      Settings settings,
      PostEntry postEntry,
      PaymentTrail trail) {
    this.payments = payments;
    this.allocate = allocate;
    this.allocations = allocations;
    this.treasury = treasury;
    this.guard = guard;
    this.settings = settings;
    this.postEntry = postEntry;
    this.trail = trail;
  }

  /**
   * Cancels it by reversing its entries.
   *
   * @throws WrongPaymentState if it was taken back already
   * @throws PaymentInUse if it is allocated or reconciled; nothing changes
   */
  Uni<Payment> cancel(UUID id, PaymentStep step) {
    return payments
        .requireLocked(id)
        .invoke(
            payment -> {
              payment.requireBecome(PaymentStatus.CANCELLED);
              if (payment.allocated().signum() > 0) {
                throw PaymentInUse.allocated();
              }
            })
        .call(this::requireNotReconciled)
        .chain(
            payment ->
                PaymentRules.day(step.date(), since(payment))
                    .call(on -> cancel(payment, on, step))
                    .chain(() -> payments.require(id))
                    .call(after -> trail.ended("payment.cancelled", payment, after)));
  }

  private Uni<Void> cancel(Payment payment, LocalDate on, PaymentStep step) {
    return requireCash(payment, on)
        .chain(() -> reverse(payment, on, "Annulation"))
        .chain(
            end -> payments.ended(payment.id(), PaymentStatus.CANCELLED, end, on, step.reason()));
  }

  /**
   * A cheque that the bank did not pay: its allocations are undone, so that the documents are open
   * again.
   *
   * @throws WrongPaymentState if it is no cheque received, or was taken back already
   */
  Uni<Payment> bounce(UUID id, PaymentStep.Bounce bounce) {
    return payments
        .requireLocked(id)
        .invoke(
            payment -> {
              payment.requireBecome(PaymentStatus.BOUNCED);
              if (payment.cheque() == null) {
                throw new WrongPaymentState(payment.status());
              }
            })
        .chain(
            payment ->
                PaymentRules.day(bounce.date(), since(payment))
                    .call(on -> bounce(payment, on, bounce))
                    .chain(() -> payments.require(id))
                    .call(after -> trail.ended("payment.bounced", payment, after)));
  }

  private Uni<Void> bounce(Payment payment, LocalDate on, PaymentStep.Bounce bounce) {
    var fees = AllocationRequest.exact(bounce.fees());
    return requireBank(payment, fees)
        .chain(() -> undoAll(payment, on))
        .chain(() -> reverse(payment, on, "Chèque impayé"))
        .call(() -> fees(payment, on, fees))
        .chain(
            end -> payments.ended(payment.id(), PaymentStatus.BOUNCED, end, on, bounce.reason()));
  }

  // Locked before any entry is posted, as by every payment.
  private Uni<Void> requireBank(Payment payment, BigDecimal fees) {
    return fees.signum() == 0
        ? Uni.createFrom().voidItem()
        : treasury
            .use(payment.treasuryAccountId(), "treasuryAccountId")
            .invoke(
                place -> {
                  if (!place.currency().equals(Money.DZD)) {
                    throw new InvalidPayment(
                        "fees", "the account is in another currency: post the entry");
                  }
                })
            .replaceWithVoid();
  }

  private Uni<Void> undoAll(Payment payment, LocalDate on) {
    var chain = Uni.createFrom().voidItem();
    for (var one : payment.standing()) {
      chain = chain.chain(() -> allocate.undo(payment, one, on));
    }
    return chain;
  }

  private Uni<UUID> reverse(Payment payment, LocalDate on, String why) {
    var label = why + " " + payment.number();
    var origin = Origin.document("payment", payment.id());
    var clearing = payment.clearingEntryId();
    var first =
        clearing == null
            ? Uni.createFrom().<UUID>nullItem()
            : Reversals.of(clearing, on, label, origin).chain(this::post);
    return first.chain(
        cleared ->
            Reversals.of(payment.entryId(), on, label, origin)
                .chain(
                    draft ->
                        post(draft)
                            .call(
                                end ->
                                    allocations.meet(
                                        payment.entryId(), end, Payment.PARTNER_LINE, draft))
                            .call(
                                end ->
                                    allocations.meetIfOpen(
                                        end,
                                        Payment.MONEY_LINE,
                                        cleared == null ? payment.entryId() : cleared,
                                        cleared == null ? Payment.MONEY_LINE : Payment.PARTNER_LINE,
                                        payment.amount().add(payment.stamp())))));
  }

  private Uni<UUID> post(DraftEntry draft) {
    return postEntry.handle(draft).map(posted -> posted.orElseThrow().id());
  }

  private Uni<Void> fees(Payment payment, LocalDate on, BigDecimal fees) {
    if (fees.signum() == 0) {
      return Uni.createFrom().voidItem();
    }
    return treasury
        .use(payment.treasuryAccountId(), "treasuryAccountId")
        .chain(
            place ->
                settings
                    .current()
                    .chain(
                        now ->
                            post(
                                DraftEntry.of(
                                    place.journal(),
                                    on,
                                    "Frais chèque impayé " + payment.number(),
                                    payment.number(),
                                    List.of(
                                        Line.debit(now.account(Setting.BANK_FEES_ACCOUNT), fees),
                                        Line.credit(place.account(), fees)),
                                    Origin.document("payment", payment.id())))))
        .replaceWithVoid();
  }

  // Cash that was received goes out again, so it must be there.
  private Uni<Void> requireCash(Payment payment, LocalDate on) {
    if (payment.direction() == Direction.MADE || payment.method() != Method.CASH) {
      return Uni.createFrom().voidItem();
    }
    return treasury
        .use(payment.treasuryAccountId(), "treasuryAccountId")
        .chain(
            place ->
                settings
                    .current()
                    .chain(
                        now -> guard.check(place, on, payment.amount().add(payment.stamp()), now)))
        .replaceWithVoid();
  }

  private Uni<Void> requireNotReconciled(Payment payment) {
    return Payments.isReconciled(payment.entryId(), payment.clearingEntryId())
        .invoke(
            is -> {
              if (is) {
                throw PaymentInUse.reconciled();
              }
            })
        .replaceWithVoid();
  }

  private static LocalDate since(Payment payment) {
    var deposited = payment.depositedOn();
    return deposited == null ? payment.date() : deposited;
  }
}
