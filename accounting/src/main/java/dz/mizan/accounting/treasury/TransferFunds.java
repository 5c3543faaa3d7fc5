package dz.mizan.accounting.treasury;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.DraftEntry.Line;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.money.Money;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves money between the company's own accounts, and takes that back. */
@ApplicationScoped
class TransferFunds {
  private static final String ENTITY = "treasury-transfer";
  // Of account 58 in the entry out and in the entry in.
  private static final int OUT_LINE = 1;
  private static final int IN_LINE = 2;

  private final TreasuryAccounts accounts;
  private final Transfers transfers;
  private final CashGuard guard;
  private final Settings settings;
  private final PostEntry postEntry;
  private final Matchings matchings;
  private final Audit audit;

  TransferFunds(
      TreasuryAccounts accounts,
      Transfers transfers,
      CashGuard guard,
      Settings settings,
      PostEntry postEntry,
      Matchings matchings,
      Audit audit) {
    this.accounts = accounts;
    this.transfers = transfers;
    this.guard = guard;
    this.settings = settings;
    this.postEntry = postEntry;
    this.matchings = matchings;
    this.audit = audit;
  }

  /**
   * @throws UnusableTreasuryAccount if one of the accounts is unknown or not in use
   * @throws NotEnoughCash if it is not in the till that it should come from; nothing changes
   */
  Uni<Transfer> handle(TransferRequest request) {
    if (request.fromId().equals(request.toId())) {
      throw new InvalidTreasury("toId", "must be another account than fromId");
    }
    return day(request.date()).chain(on -> transfer(request, on));
  }

  private Uni<Transfer> transfer(TransferRequest request, LocalDate on) {
    var id = Ids.next();
    var amount = request.amount().setScale(2);
    return accounts
        .use(List.of(request.fromId(), request.toId()), List.of("fromId", "toId"))
        .invoke(TransferFunds::requireDinars)
        .chain(
            places ->
                settings
                    .current()
                    .call(now -> guard.check(places.getFirst(), on, amount, now))
                    .map(
                        now ->
                            entries(
                                id,
                                request,
                                on,
                                amount,
                                places,
                                now.account(Setting.OWN_TRANSFERS)))
                    .chain(postEntry::handleAll))
        .call(posted -> meet(posted.get(0).id(), OUT_LINE, posted.get(1).id(), IN_LINE, amount))
        .chain(posted -> transfers.insert(id, request, on, posted.get(0).id(), posted.get(1).id()))
        .call(made -> audit.record("treasury-transfer.posted", ENTITY, id, null, made));
  }

  /**
   * Takes it back by two entries.
   *
   * @throws WrongTransferState if that was done already, or a line is reconciled; nothing changes
   */
  Uni<Transfer> cancel(UUID id, @Nullable LocalDate date) {
    return day(date).chain(on -> giveBack(id, on));
  }

  private Uni<Transfer> giveBack(UUID id, LocalDate on) {
    return transfers
        .requireLocked(id)
        .invoke(
            before -> {
              if (before.status() != Transfer.Status.POSTED) {
                throw WrongTransferState.cancelled();
              }
            })
        .call(before -> requireOpen(before))
        .call(before -> giveBack(before, on))
        .chain(
            before ->
                transfers
                    .cancel(id)
                    .call(
                        after ->
                            audit.record(
                                "treasury-transfer.cancelled", ENTITY, id, before, after)));
  }

  private Uni<Void> giveBack(Transfer transfer, LocalDate on) {
    var origin = Origin.document(ENTITY, transfer.id());
    return accounts
        .requireBoth(transfer.fromId(), transfer.toId())
        .chain(
            places ->
                settings
                    .current()
                    .chain(now -> guard.check(places.getLast(), on, transfer.amount(), now)))
        .chain(() -> Reversals.of(transfer.inEntryId(), on, transfer.label(), origin))
        .chain(
            in ->
                Reversals.of(transfer.outEntryId(), on, transfer.label(), origin)
                    .chain(out -> postEntry.handleAll(List.of(in, out))))
        .chain(
            posted ->
                meet(posted.get(0).id(), IN_LINE, posted.get(1).id(), OUT_LINE, transfer.amount()));
  }

  // Where account 58 is lettered, so that what is still on its way shows.
  private Uni<Void> meet(
      UUID first, int firstLine, UUID second, int secondLine, BigDecimal amount) {
    return CompanySql.execute(
            "select from open_item where entry_id = $1 and line_no = $2", first, (short) firstLine)
        .chain(
            open ->
                open.size() == 0
                    ? Uni.createFrom().voidItem()
                    : matchings
                        .match(
                            List.of(
                                new Matching.Part(first, firstLine, amount),
                                new Matching.Part(second, secondLine, amount)))
                        .replaceWithVoid());
  }

  // Reconciliation is another feature's; what it says of these lines is read, not written.
  private static Uni<Void> requireOpen(Transfer transfer) {
    return CompanySql.execute(
            "select from reconciled_entry_line where entry_id in ($1, $2) limit 1",
            transfer.outEntryId(),
            transfer.inEntryId())
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw WrongTransferState.reconciled();
              }
            })
        .replaceWithVoid();
  }

  private static Uni<LocalDate> day(@Nullable LocalDate date) {
    return Today.date()
        .map(
            today -> {
              if (date != null && date.isAfter(today)) {
                throw new InvalidTreasury("date", "must not be in the future");
              }
              return date == null ? today : date;
            });
  }

  // Foreign money has a rate, and often a difference: it is an entry of its own, not a transfer.
  private static void requireDinars(List<TreasuryAccount> places) {
    if (places.stream().anyMatch(place -> !place.currency().equals(Money.DZD))) {
      throw new InvalidTreasury("toId", "both must be kept in dinars: post the entry");
    }
  }

  private static List<DraftEntry> entries(
      UUID id,
      TransferRequest request,
      LocalDate on,
      BigDecimal amount,
      List<TreasuryAccount> places,
      String between) {
    var origin = Origin.document(ENTITY, id);
    var from = places.getFirst();
    var to = places.getLast();
    var label = request.label().strip();
    return List.of(
        DraftEntry.of(
            from.journal(),
            on,
            label,
            request.reference(),
            List.of(Line.debit(between, amount), Line.credit(from.account(), amount)),
            origin),
        DraftEntry.of(
            to.journal(),
            on,
            label,
            request.reference(),
            List.of(Line.debit(to.account(), amount), Line.credit(between, amount)),
            origin));
  }
}
