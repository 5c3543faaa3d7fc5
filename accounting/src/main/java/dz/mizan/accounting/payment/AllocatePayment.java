package dz.mizan.accounting.payment;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.treasury.Reversals;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Allocates what is left of a payment, and undoes that. */
@ApplicationScoped
class AllocatePayment {
  private final Payments payments;
  private final Allocations allocations;
  private final Settings settings;
  private final PostEntry postEntry;
  private final Audit audit;

  AllocatePayment(
      Payments payments,
      Allocations allocations,
      Settings settings,
      PostEntry postEntry,
      Audit audit) {
    this.payments = payments;
    this.allocations = allocations;
    this.settings = settings;
    this.postEntry = postEntry;
    this.audit = audit;
  }

  /**
   * @throws WrongPaymentState if the payment was taken back
   * @throws CannotAllocate if a document has nothing open, or the payment has not so much
   */
  Uni<Payment> handle(UUID id, AllocationRequest.Several request) {
    return open(id)
        .invoke(
            payment ->
                PaymentRules.discounts(request.allocations(), payment.direction(), payment.party()))
        .chain(
            payment ->
                settings
                    .current()
                    .chain(
                        now ->
                            Target.named(
                                    request.allocations(),
                                    payment.partnerId(),
                                    payment.direction(),
                                    PaymentTerms.stampAccount(now))
                                .map(targets -> Wanted.of(targets, request.allocations()))
                                .invoke(wanted -> PaymentRules.writeOffs(wanted, now))
                                .chain(
                                    wanted ->
                                        PaymentRules.day(request.date(), payment.date())
                                            .map(on -> drafts(payment, wanted, on, now))
                                            .chain(drafts -> write(payment, wanted, drafts))))
                    .chain(() -> done("payment.allocated", payment)));
  }

  private static List<DraftEntry> drafts(
      Payment payment, List<Wanted> wanted, LocalDate on, SettingValues now) {
    var by = Adjustment.of(payment);
    return wanted.stream().filter(by::isNeeded).map(one -> by.entry(one, on, now)).toList();
  }

  private Uni<Void> write(Payment payment, List<Wanted> wanted, List<DraftEntry> drafts) {
    return payments
        .allocated(payment, Wanted.total(wanted))
        .chain(
            () ->
                drafts.isEmpty()
                    ? Uni.createFrom().item(List.<PostedEntry>of())
                    : postEntry.handleAll(drafts))
        .chain(
            posted -> allocations.make(payment.entryId(), Adjustment.of(payment), wanted, posted));
  }

  /**
   * Keeps the small rest of a payment: nobody asks it back.
   *
   * @throws CannotAllocate if nothing is left, or more than what is small
   */
  Uni<Payment> writeOff(UUID id, PaymentStep step) {
    return open(id)
        .chain(
            payment ->
                settings
                    .current()
                    .chain(
                        now -> {
                          var rest = payment.open();
                          if (rest.signum() == 0) {
                            throw CannotAllocate.nothingOpen(0);
                          }
                          var tolerance = now.decimal(Setting.SETTLEMENT_TOLERANCE);
                          if (rest.compareTo(tolerance) > 0) {
                            throw CannotAllocate.beyondTolerance("amount", tolerance);
                          }
                          return PaymentRules.day(step.date(), payment.date())
                              .call(() -> payments.allocated(payment, rest))
                              .chain(
                                  on ->
                                      postEntry.handle(
                                          Adjustment.of(payment).surplus(rest, on, now)))
                              .chain(
                                  posted ->
                                      allocations.makeSurplus(
                                          payment.entryId(), id, posted.orElseThrow().id(), rest));
                        })
                    .chain(() -> done("payment.written-off", payment)));
  }

  /**
   * Undoes one allocation; the document is open again.
   *
   * @throws NotFound if the payment has no such allocation
   * @throws WrongPaymentState if the payment was taken back
   */
  Uni<Payment> undo(UUID id, UUID allocationId, PaymentStep step) {
    return open(id)
        .chain(
            payment -> {
              var wanted =
                  payment.standing().stream()
                      .filter(one -> one.id().equals(allocationId))
                      .findFirst()
                      .orElseThrow(() -> new NotFound("payment-allocation", allocationId));
              return PaymentRules.day(step.date(), payment.date())
                  .chain(on -> undo(payment, wanted, on))
                  .chain(() -> done("payment.allocation-undone", payment));
            });
  }

  /** Undoes one allocation of a locked payment. */
  Uni<Void> undo(Payment payment, Allocation allocation, LocalDate on) {
    var adjustment = allocation.adjustmentEntryId();
    var reversal =
        adjustment == null
            ? Uni.createFrom().<DraftEntry>nullItem()
            : Reversals.of(
                adjustment,
                on,
                "Annulation imputation " + payment.number(),
                Origin.document("payment", payment.id()));
    return payments
        .allocated(payment, allocation.amount().negate())
        .chain(() -> reversal)
        .chain(draft -> allocations.undo(allocation, draft));
  }

  private Uni<Payment> open(UUID id) {
    return payments
        .requireLocked(id)
        .invoke(
            payment -> {
              if (payment.status() != PaymentStatus.POSTED) {
                throw new WrongPaymentState(payment.status());
              }
            });
  }

  private Uni<Payment> done(String action, Payment before) {
    return payments
        .require(before.id())
        .call(after -> audit.record(action, "payment", before.id(), before, after));
  }
}
