package dz.mizan.inventory.count;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.settings.Settings;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Moved;
import dz.mizan.inventory.stock.StockDoor;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Books the differences of a count and lets go of its levels, in one transaction. */
@ApplicationScoped
class ApproveCount {
  private static final String FACTS =
      """
      select count(*) filter (where l.counted is null) as uncounted,
        coalesce(bool_or(exists (select from stock_count_tally t
          where t.line_id = l.id and t.counted_by = $2)), false) as is_counter
      from stock_count_line l where l.count_id = $1
      """;
  private static final String ZERO =
      """
      update stock_count_line l set counted = 0, counted_at = now(), sequence = s.movements,
        on_hand = on_hand_at(s, l.lot_id, l.location_id)
      from stock_level s
      where l.count_id = $1 and l.counted is null and s.id = l.level_id
      """;
  private static final String DIFFERENCES =
      """
      select l.id, l.product_id, p.tracking = 'SERIAL' as is_serial, l.lot_id, l.location_id,
        l.difference
      from stock_count_line l join product p on p.id = l.product_id
      where l.count_id = $1 and l.difference <> 0 order by l.product_id, l.id
      """;
  private static final String BOOKED =
      """
      update stock_count_line l set value = u.value
      from unnest($1::uuid[], $2::numeric[]) as u(id, value) where l.id = u.id
      """;
  private static final String SAID =
      "update stock_count set uncounted = $2, is_approved_by_counter = $3, events = events + 1"
          + " where id = $1 returning events";

  private final Counts counts;
  private final CountLines lines;
  private final Settings settings;
  private final StockDoor door;
  private final Outbox outbox;
  private final Audit audit;

  ApproveCount(
      Counts counts,
      CountLines lines,
      Settings settings,
      StockDoor door,
      Outbox outbox,
      Audit audit) {
    this.counts = counts;
    this.lines = lines;
    this.settings = settings;
    this.door = door;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @param uncounted what becomes of lines that nobody counted; may be null if there are none
   * @throws WrongCountStatus if it is not in review
   * @throws SelfApproval if the caller has counted and the company wants two people
   * @throws UncountedLines if it is not said what becomes of those
   * @throws dz.mizan.common.problem.Refusal the ledger's, if a difference cannot be booked (more is
   *     promised than was found); nothing changes
   */
  Uni<CountView> handle(UUID id, @Nullable String ifMatch, @Nullable Uncounted uncounted) {
    return counts
        .requireLocked(id, ifMatch)
        .invoke(before -> Counts.requireMove(before, CountStatus.APPROVED))
        .chain(
            before ->
                CompanySql.execute(FACTS, id, Caller.require().userId())
                    .map(rows -> rows.iterator().next())
                    .call(facts -> requireApprovable(facts, uncounted))
                    .chain(facts -> approve(before, facts, uncounted)));
  }

  private Uni<Void> requireApprovable(Row facts, @Nullable Uncounted uncounted) {
    if (facts.getLong("uncounted") > 0 && uncounted == null) {
      throw new UncountedLines(facts.getLong("uncounted"));
    }
    return settings
        .current()
        .invoke(
            now -> {
              if (now.forbidSelfApproval() && facts.getBoolean("is_counter")) {
                throw new SelfApproval();
              }
            })
        .replaceWithVoid();
  }

  private Uni<CountView> approve(CountView before, Row facts, @Nullable Uncounted uncounted) {
    return CompanySql.planAnew()
        .chain(() -> CompanySql.execute("select release_stock_count($1)", before.id()))
        .chain(() -> uncounted == Uncounted.ZERO ? zero(before.id()) : nothing())
        .chain(() -> book(before))
        .chain(() -> CompanySql.execute("select conclude_stock_count($1)", before.id()))
        .chain(() -> say(before.id(), facts, uncounted))
        .chain(
            events ->
                counts
                    .moveTo(before, CountStatus.APPROVED, null)
                    .call(after -> tell(before, after, events)));
  }

  private static Uni<Void> zero(UUID id) {
    return CompanySql.execute(ZERO, id).replaceWithVoid();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> book(CountView count) {
    return CompanySql.execute(DIFFERENCES, count.id())
        .map(
            rows ->
                Booking.of(
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(ApproveCount::difference)
                        .toList()))
        .chain(
            bookings ->
                door.move(
                        new Document("stock-count", count.id(), count.number()),
                        bookings.stream().map(b -> b.in(count.warehouseId())).toList())
                    .chain(moved -> keep(bookings, moved)));
  }

  private static Booking.Line difference(Row row) {
    return new Booking.Line(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getBoolean("is_serial"),
        row.getUUID("lot_id"),
        row.getUUID("location_id"),
        row.getBigDecimal("difference"));
  }

  private static Uni<Void> keep(List<Booking> bookings, List<Moved> moved) {
    var shares =
        IntStream.range(0, bookings.size())
            .boxed()
            .flatMap(i -> bookings.get(i).share(moved.get(i).value()).stream())
            .toList();
    return CompanySql.execute(
            BOOKED,
            shares.stream().map(Booking.Worth::lineId).toArray(UUID[]::new),
            shares.stream().map(Booking.Worth::value).toArray(BigDecimal[]::new))
        .replaceWithVoid();
  }

  private static Uni<Long> say(UUID id, Row facts, @Nullable Uncounted uncounted) {
    return CompanySql.execute(
            SAID,
            id,
            facts.getLong("uncounted") == 0 || uncounted == null ? null : uncounted.name(),
            facts.getBoolean("is_counter"))
        .map(rows -> rows.iterator().next().getLong("events"));
  }

  private Uni<Void> tell(CountView before, CountView after, long events) {
    return lines
        .summary(after.id())
        .chain(
            sum ->
                audit
                    .record(
                        "count.approved", "stock-count", after.id(), before.brief(), after.brief())
                    .chain(
                        () ->
                            outbox.append(
                                CountApproved.TYPE, after.id(), events, event(after, sum))));
  }

  private static CountApproved event(CountView count, CountLines.Summary sum) {
    return new CountApproved(
        count.id(),
        count.number(),
        count.warehouseId(),
        count.countedOn(),
        sum.lines(),
        sum.different(),
        sum.gains(),
        sum.losses(),
        sum.net());
  }
}
