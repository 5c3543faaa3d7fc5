package dz.mizan.accounting.bill;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Cancels a posted bill of which nothing is paid, by an entry that takes its own back. */
@ApplicationScoped
class CancelBill {
  private static final String PAID =
      """
      select coalesce(sum(abs(o.matched)), 0) as paid,
        (select (now() at time zone zone)::date from ledger) as today
      from bill b join open_item o on o.entry_id = b.entry_id
        and o.account = b.payable_account and o.due_date is not null
      where b.id = $1
      """;
  // All but those of what is to be paid: what was paid meanwhile stays so.
  private static final String OTHER_MATCHINGS =
      """
      select distinct m.id from matching_part p join matching m on m.id = p.matching_id
      where p.entry_id = $1 and m.undone_at is null and not exists (
        select from matching_part d
          join bill b on b.entry_id = d.entry_id
          join open_item o on o.entry_id = d.entry_id and o.line_no = d.line_no
            and o.account = b.payable_account and o.due_date is not null
        where d.matching_id = m.id and d.entry_id = $1)
        and not exists (
          select from payment_allocation a
          where a.matching_id = m.id or a.advance_matching_id = m.id)
      order by m.id
      """;
  // What of the reversal finds nothing to settle: so much of the bill was paid.
  private static final String LEFT =
      """
      select coalesce(sum(abs(o.remaining)), 0) as paid
      from bill b join open_item o on o.entry_id = $2
        and o.account = b.payable_account and o.due_date is not null
      where b.id = $1
      """;
  private static final String LINES =
      """
      select l.*, e.journal, e.reference from entry_line l join journal_entry e on e.id = l.entry_id
      where l.entry_id = $1 order by l.line_no
      """;
  // Both entries have the same lines, the other way round.
  private static final String OPEN =
      """
      select a.account, a.partner_id, a.line_no, least(abs(a.remaining), abs(b.remaining)) as amount
      from open_item a join open_item b on b.line_no = a.line_no and b.entry_id = $2
      where a.entry_id = $1 and a.remaining <> 0 and b.remaining <> 0
      order by a.line_no
      """;

  private final Bills bills;
  private final BillRows rows;
  private final PostEntry postEntry;
  private final Matchings matchings;
  private final Audit audit;

  CancelBill(Bills bills, BillRows rows, PostEntry postEntry, Matchings matchings, Audit audit) {
    this.bills = bills;
    this.rows = rows;
    this.postEntry = postEntry;
    this.matchings = matchings;
    this.audit = audit;
  }

  /**
   * Takes the entry back, and gives the receipts back what the bill had taken of them.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws BillRefusals.WrongStatus if it is not posted
   * @throws BillRefusals.Paid if something of it is paid or matched
   * @throws dz.mizan.accounting.entry.EntryOfAsset if assets in service were bought by it
   */
  Uni<BillView> handle(UUID id, @Nullable String ifMatch, BillCancel cancel) {
    return bills
        .lock(id)
        .invoke(bill -> Versions.check(ifMatch, bill.version()))
        .invoke(bill -> WriteBill.status(bill).requireNext(BillStatus.CANCELLED))
        .chain(
            bill ->
                rows.giveBack(bill)
                    .chain(() -> day(bill, cancel))
                    .call(() -> undoMatchings(bill))
                    .chain(day -> reverse(bill, day))
                    .chain(reversal -> settle(bill, reversal))
                    .call(reversal -> requireSettled(bill, reversal))
                    .chain(reversal -> keep(id, reversal, cancel.reason()))
                    .chain(() -> bills.require(id))
                    .call(after -> note(bill, after)));
  }

  private Uni<LocalDate> day(BillView bill, BillCancel cancel) {
    return CompanySql.execute(PAID, bill.id())
        .map(rows -> rows.iterator().next())
        .map(
            row -> {
              if (row.getBigDecimal("paid").signum() != 0) {
                throw new BillRefusals.Paid(row.getBigDecimal("paid"));
              }
              var on = cancel.on();
              var day = on == null ? row.getLocalDate("today") : on;
              if (on != null && on.isBefore(bill.bookedOn())) {
                throw new BillRefusals.Invalid("on", "before the bill was booked");
              }
              return day.isBefore(bill.bookedOn()) ? bill.bookedOn() : day;
            });
  }

  private Uni<Void> undoMatchings(BillView bill) {
    return CompanySql.execute(OTHER_MATCHINGS, Objects.requireNonNull(bill.entryId()))
        .chain(
            rows -> {
              Uni<Void> undone = Uni.createFrom().voidItem();
              for (var row : rows) {
                var id = row.getUUID(0);
                undone = undone.chain(() -> matchings.undo(id));
              }
              return undone;
            });
  }

  // A payment may have come since nothing was paid.
  private static Uni<Void> requireSettled(BillView bill, UUID reversal) {
    return CompanySql.execute(LEFT, bill.id(), reversal)
        .map(rows -> rows.iterator().next().getBigDecimal("paid"))
        .invoke(
            paid -> {
              if (paid.signum() != 0) {
                throw new BillRefusals.Paid(paid);
              }
            })
        .replaceWithVoid();
  }

  private Uni<UUID> reverse(BillView bill, LocalDate day) {
    var entryId = Objects.requireNonNull(bill.entryId());
    return CompanySql.execute(LINES, entryId)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .map(
            lines ->
                DraftEntry.of(
                        lines.getFirst().getString("journal"),
                        day,
                        "Annulation : " + bill.kind().label() + " " + bill.number(),
                        lines.getFirst().getString("reference"),
                        lines.stream().map(CancelBill::reversed).toList(),
                        Origin.document(PostBill.ORIGIN, bill.id()))
                    .reverses(entryId))
        .chain(postEntry::handle)
        .map(posted -> posted.orElseThrow().id());
  }

  private static DraftEntry.Line reversed(Row row) {
    return new DraftEntry.Line(
            row.getString("account"),
            row.getBigDecimal("debit"),
            row.getBigDecimal("credit"),
            row.getString("label"),
            row.getUUID("partner_id"),
            row.getLocalDate("due_date"),
            row.getString("cost_centre"),
            row.getString("project"),
            null)
        .reversed();
  }

  /** The two entries settle each other, account by account. */
  private Uni<UUID> settle(BillView bill, UUID reversal) {
    var entryId = Objects.requireNonNull(bill.entryId());
    return CompanySql.execute(OPEN, entryId, reversal)
        .chain(
            rows -> {
              record Of(String account, @Nullable UUID partner) {}
              var parts = new LinkedHashMap<Of, List<Matching.Part>>();
              for (var row : rows) {
                var own =
                    parts.computeIfAbsent(
                        new Of(row.getString("account"), row.getUUID("partner_id")),
                        of -> new ArrayList<>());
                BigDecimal amount = row.getBigDecimal("amount");
                own.add(new Matching.Part(entryId, row.getInteger("line_no"), amount));
                own.add(new Matching.Part(reversal, row.getInteger("line_no"), amount));
              }
              Uni<Void> settled = Uni.createFrom().voidItem();
              for (var own : parts.values()) {
                settled = settled.chain(() -> matchings.match(own)).replaceWithVoid();
              }
              return settled;
            })
        .replaceWith(reversal);
  }

  private static Uni<Void> keep(UUID id, UUID reversal, String reason) {
    return CompanySql.execute(
            """
            update bill set status = 'CANCELLED', reversal_entry_id = $2, cancel_reason = $3,
              version = version + 1 where id = $1
            """,
            id,
            reversal,
            reason)
        .replaceWithVoid();
  }

  private Uni<Void> note(BillView before, BillView after) {
    return audit.record("bill.cancelled", "bill", after.id(), before.audited(), after.audited());
  }
}
