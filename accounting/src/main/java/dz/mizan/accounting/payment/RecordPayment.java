package dz.mizan.accounting.payment;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.treasury.CashGuard;
import dz.mizan.accounting.treasury.TreasuryAccount;
import dz.mizan.accounting.treasury.TreasuryAccounts;
import dz.mizan.common.number.Numbers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Records a payment: entry, allocations, event. Also the door for bank statements. */
@ApplicationScoped
public class RecordPayment {
  private final TreasuryAccounts treasury;
  private final Payers payers;
  private final Settings settings;
  private final CashGuard guard;
  private final Numbers numbers;
  private final PostEntry postEntry;
  private final Payments payments;
  private final Allocations allocations;
  private final PaymentTrail trail;

  RecordPayment(
      TreasuryAccounts treasury,
      Payers payers,
      Settings settings,
      CashGuard guard,
      Numbers numbers,
      PostEntry postEntry,
      Payments payments,
      Allocations allocations,
      PaymentTrail trail) {
    this.treasury = treasury;
    this.payers = payers;
    this.settings = settings;
    this.guard = guard;
    this.numbers = numbers;
    this.postEntry = postEntry;
    this.payments = payments;
    this.allocations = allocations;
    this.trail = trail;
  }

  /**
   * Records it.
   *
   * @throws InvalidPayment if fields do not fit each other
   * @throws CannotAllocate if a document has nothing open, or the allocations exceed the payment
   * @throws dz.mizan.accounting.matching.CannotMatch if a document has not so much open
   * @throws dz.mizan.accounting.treasury.NotEnoughCash if it is not in the till
   */
  public Uni<Payment> handle(PaymentRequest request) {
    PaymentRules.check(request);
    return PaymentRules.day(request.date()).chain(on -> record(request, on));
  }

  private Uni<Payment> record(PaymentRequest request, LocalDate on) {
    return treasury
        .use(request.treasuryAccountId(), "treasuryAccountId")
        .invoke(place -> PaymentRules.check(request, place))
        .chain(
            place ->
                payers
                    .require(request.partnerId())
                    .chain(
                        payer ->
                            settings
                                .current()
                                .chain(now -> record(request, on, place, payer, now))));
  }

  private Uni<Payment> record(
      PaymentRequest request,
      LocalDate on,
      TreasuryAccount place,
      Partner payer,
      SettingValues now) {
    return wanted(request, payer, now)
        .chain(
            wanted -> {
              var terms = PaymentTerms.of(request, on, place, payer, wanted, now);
              return warnings(request, on, place, terms, now)
                  .chain(
                      warnings ->
                          numbers
                              .next(request.direction().prefix(), on)
                              .chain(
                                  number -> write(terms.numbered(number, warnings), wanted, now)));
            });
  }

  private static Uni<List<Wanted>> wanted(
      PaymentRequest request, Partner payer, SettingValues now) {
    var stampAccount = PaymentTerms.stampAccount(now);
    return Target.named(request.named(), payer.id(), request.direction(), stampAccount)
        .map(targets -> Wanted.of(targets, request.named()))
        .chain(
            named -> {
              PaymentRules.check(request, named, now);
              var left = request.exactAmount().subtract(Wanted.total(named));
              return !request.isOldestFirst() || left.signum() == 0
                  ? Uni.createFrom().item(named)
                  : Target.oldestFirst(
                          payer.id(),
                          request.direction(),
                          stampAccount,
                          PaymentTerms.ownAccount(request, payer))
                      .map(oldest -> Wanted.withOldest(named, oldest, left));
            });
  }

  private Uni<List<String>> warnings(
      PaymentRequest request,
      LocalDate on,
      TreasuryAccount place,
      PaymentTerms terms,
      SettingValues now) {
    var limit = PaymentRules.cashLimit(request, terms.stamp(), now);
    return request.direction() == Direction.RECEIVED
        ? Uni.createFrom().item(limit)
        : guard
            .check(place, on, request.exactAmount(), now)
            .map(
                below -> {
                  var all = new ArrayList<>(limit);
                  all.addAll(below);
                  return all;
                });
  }

  private Uni<Payment> write(NewPayment made, List<Wanted> wanted, SettingValues now) {
    var by = made.adjustment();
    var drafts = new ArrayList<DraftEntry>();
    drafts.add(made.entry());
    wanted.stream().filter(by::isNeeded).forEach(one -> drafts.add(by.entry(one, made.on(), now)));
    return postEntry
        .handleAll(drafts)
        .chain(
            posted ->
                payments
                    .insert(made, posted.getFirst().id(), Wanted.total(wanted))
                    .chain(
                        () ->
                            allocations.make(
                                posted.getFirst().id(),
                                by,
                                wanted,
                                posted.subList(1, posted.size()))))
        .chain(() -> payments.require(made.id()))
        .call(trail::recorded);
  }
}
