package dz.mizan.accounting.payment;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Matches the lines of a payment with those of documents and keeps what was allocated. */
@ApplicationScoped
class Allocations {
  private static final String INSERT =
      """
      insert into payment_allocation (id, payment_id, entry_id, line_no, amount, discount,
        write_off, surplus, matching_id, advance_matching_id, adjustment_entry_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """;

  private final Matchings matchings;
  private final PostEntry postEntry;

  Allocations(Matchings matchings, PostEntry postEntry) {
    this.matchings = matchings;
    this.postEntry = postEntry;
  }

  /**
   * Settles the documents, one after the other.
   *
   * @param entryId of the payment
   * @param adjustments what was posted for those that need it, in their order
   */
  Uni<Void> make(UUID entryId, Adjustment by, List<Wanted> wanted, List<PostedEntry> adjustments) {
    var chain = Uni.createFrom().voidItem();
    var next = adjustments.iterator();
    for (var one : wanted) {
      var adjustment = by.isNeeded(one) ? next.next().id() : null;
      chain = chain.chain(() -> make(entryId, by, one, adjustment));
    }
    return chain;
  }

  private Uni<Void> make(UUID entryId, Adjustment by, Wanted wanted, @Nullable UUID adjustmentId) {
    var target = wanted.target();
    var parts = new ArrayList<Matching.Part>();
    parts.add(new Matching.Part(target.entryId(), target.lineNo(), wanted.settled()));
    boolean turns = by.turns(wanted);
    if (!turns) {
      parts.add(new Matching.Part(entryId, Payment.PARTNER_LINE, wanted.amount()));
    }
    if (adjustmentId != null) {
      parts.add(new Matching.Part(adjustmentId, Adjustment.SETTLING_LINE, by.settling(wanted)));
    }
    return matchings
        .match(parts)
        .chain(
            settled ->
                turned(entryId, wanted, turns ? adjustmentId : null)
                    .chain(
                        turned ->
                            insert(by.paymentId(), wanted, false, settled, turned, adjustmentId)));
  }

  private Uni<@Nullable Matching> turned(UUID entryId, Wanted wanted, @Nullable UUID adjustmentId) {
    return adjustmentId == null
        ? Uni.createFrom().nullItem()
        : matchings
            .match(
                List.of(
                    new Matching.Part(entryId, Payment.PARTNER_LINE, wanted.amount()),
                    new Matching.Part(adjustmentId, Adjustment.TURNED_LINE, wanted.amount())))
            .map(matching -> matching);
  }

  /** Keeps what is left of a payment as income, or as a loss where it was made. */
  Uni<Void> makeSurplus(UUID entryId, UUID paymentId, UUID surplusEntryId, BigDecimal amount) {
    var zero = BigDecimal.ZERO.setScale(2);
    var target = new Target(surplusEntryId, Adjustment.SETTLING_LINE, "", amount, false);
    return matchings
        .match(
            List.of(
                new Matching.Part(entryId, Payment.PARTNER_LINE, amount),
                new Matching.Part(surplusEntryId, Adjustment.SETTLING_LINE, amount)))
        .chain(
            matching ->
                insert(
                    paymentId,
                    new Wanted(target, amount, zero, zero),
                    true,
                    matching,
                    null,
                    surplusEntryId));
  }

  private static Uni<Void> insert(
      UUID paymentId,
      Wanted wanted,
      boolean isSurplus,
      Matching settled,
      @Nullable Matching turned,
      @Nullable UUID adjustmentId) {
    return CompanySql.execute(
            INSERT,
            Ids.next(),
            paymentId,
            wanted.target().entryId(),
            (short) wanted.target().lineNo(),
            wanted.amount(),
            wanted.discount(),
            wanted.writeOff(),
            isSurplus,
            settled.id(),
            turned == null ? null : turned.id(),
            adjustmentId)
        .replaceWithVoid();
  }

  /**
   * Opens again what an allocation settled.
   *
   * @param reversal of its adjusting entry; null if it has none
   */
  Uni<Void> undo(Allocation allocation, @Nullable DraftEntry reversal) {
    return matchings
        .undo(allocation.matchingId())
        .chain(
            () ->
                allocation.advanceMatchingId() == null
                    ? Uni.createFrom().voidItem()
                    : matchings.undo(allocation.advanceMatchingId()))
        .chain(() -> takeBack(allocation, reversal))
        .chain(
            () ->
                CompanySql.execute(
                    "update payment_allocation set undone = true where id = $1", allocation.id()))
        .replaceWithVoid();
  }

  private Uni<Void> takeBack(Allocation allocation, @Nullable DraftEntry reversal) {
    var taken = allocation.adjustmentEntryId();
    if (reversal == null || taken == null) {
      return Uni.createFrom().voidItem();
    }
    return postEntry
        .handle(reversal)
        .chain(
            posted -> {
              var back = posted.orElseThrow().id();
              return meet(taken, back, Adjustment.SETTLING_LINE, reversal)
                  .chain(
                      () ->
                          allocation.advanceMatchingId() == null
                              ? Uni.createFrom().voidItem()
                              : meet(taken, back, Adjustment.TURNED_LINE, reversal));
            });
  }

  /** Letters a line of an entry with the same line of the entry that takes it back. */
  Uni<Void> meet(UUID entryId, UUID reversalId, int lineNo, DraftEntry reversal) {
    var line = reversal.lines().get(lineNo - 1);
    return meetIfOpen(entryId, lineNo, reversalId, lineNo, line.debit().add(line.credit()));
  }

  /** Letters two lines with each other, if their account is one whose lines are. */
  Uni<Void> meetIfOpen(UUID first, int firstLine, UUID second, int secondLine, BigDecimal amount) {
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
}
