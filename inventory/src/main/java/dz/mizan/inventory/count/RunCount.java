package dz.mizan.inventory.count;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a count, ends the counting, begins it again, or gives the count up. */
@ApplicationScoped
class RunCount {
  private static final String RECOUNT =
      """
      update stock_count_line set pass = pass + 1, counted = null, counted_at = null,
        on_hand = null, sequence = null
      where count_id = $1 and pass < 100
        and ($2::uuid[] is null and difference <> 0 or id = any ($2))
      """;

  private final Counts counts;
  private final Warehouses warehouses;
  private final Audit audit;

  RunCount(Counts counts, Warehouses warehouses, Audit audit) {
    this.counts = counts;
    this.warehouses = warehouses;
    this.audit = audit;
  }

  /**
   * Keeps what is expected, freezes the levels if the count says so, and lets people count.
   *
   * @throws WrongCountStatus if it is no draft any more
   * @throws AlreadyBeingCounted if some of it is in another count that is open; nothing changes
   * @throws CountTooLarge if it would have too many lines; nothing changes
   */
  Uni<CountView> open(UUID id, @Nullable String ifMatch) {
    return counts
        .requireLocked(id, ifMatch)
        .invoke(
            before -> {
              if (before.status() != CountStatus.DRAFT) {
                throw new WrongCountStatus(before.status());
              }
            })
        .call(before -> warehouses.requireActive(before.warehouseId()))
        .call(CompanySql::planAnew)
        .call(() -> takeStock(id))
        .chain(before -> move("count.opened", before, CountStatus.COUNTING, null));
  }

  private static Uni<Void> takeStock(UUID id) {
    return CompanySql.execute("select open_stock_count($1) as lines", id)
        .onFailure(SqlFailures.violates("pk_counted_level"))
        .transform(e -> new AlreadyBeingCounted())
        .onFailure()
        .transform(CannotCount::of)
        .map(rows -> rows.iterator().next().getLong("lines"))
        .invoke(
            lines -> {
              if (lines > CountTooLarge.MAX_LINES) {
                throw new CountTooLarge(lines);
              }
            })
        .replaceWithVoid();
  }

  /**
   * Ends the counting; the differences can be looked at.
   *
   * @throws WrongCountStatus if it is not being counted
   */
  Uni<CountView> review(UUID id, @Nullable String ifMatch) {
    return counts
        .requireLocked(id, ifMatch)
        .chain(before -> move("count.reviewed", before, CountStatus.REVIEW, null));
  }

  /**
   * Opens a new pass of some lines; what is found then stands instead of what was found before.
   *
   * @param lineIds those that differ if null; ids of no line of this count are passed over
   * @throws WrongCountStatus if it is not in review
   */
  Uni<CountView> recount(UUID id, @Nullable String ifMatch, @Nullable List<UUID> lineIds) {
    return counts
        .requireLocked(id, ifMatch)
        .invoke(
            before -> {
              if (before.status() != CountStatus.REVIEW) {
                throw new WrongCountStatus(before.status());
              }
            })
        .call(
            () ->
                CompanySql.execute(
                    RECOUNT, id, lineIds == null ? null : lineIds.toArray(UUID[]::new)))
        .chain(before -> move("count.recounted", before, CountStatus.COUNTING, null));
  }

  /**
   * Gives it up: nothing is booked, and the levels are free again.
   *
   * @throws WrongCountStatus if it has ended
   */
  Uni<CountView> cancel(UUID id, @Nullable String ifMatch, String reason) {
    return counts
        .requireLocked(id, ifMatch)
        .invoke(before -> Counts.requireMove(before, CountStatus.CANCELLED))
        .call(CompanySql::planAnew)
        .call(() -> CompanySql.execute("select release_stock_count($1)", id))
        .chain(before -> move("count.cancelled", before, CountStatus.CANCELLED, reason));
  }

  private Uni<CountView> move(
      String action, CountView before, CountStatus next, @Nullable String reason) {
    return counts
        .moveTo(before, next, reason)
        .call(
            after ->
                audit.record(action, "stock-count", after.id(), before.brief(), after.brief()));
  }
}
