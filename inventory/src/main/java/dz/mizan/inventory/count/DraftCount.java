package dz.mizan.inventory.count;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts a count and changes the draft; nothing is counted yet. */
@ApplicationScoped
class DraftCount {
  private static final String INSERT =
      "insert into stock_count (id, number, name, warehouse_id, mode, coverage, category_id,"
          + " product_ids, location_ids, counted_on, note, created_by)"
          + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning "
          + CountView.COLUMNS;
  private static final String UPDATE =
      "update stock_count set name = $2, warehouse_id = $3, mode = $4, coverage = $5,"
          + " category_id = $6, product_ids = $7, location_ids = $8, counted_on = $9, note = $10,"
          + " version = version + 1 where id = $1 returning "
          + CountView.COLUMNS;
  private static final String KNOWN =
      """
      select $1::uuid is null or exists (select from category where id = $1) as category,
        $2::uuid[] is null or not exists (select from unnest($2) named
          where not exists (select from product where id = named)) as products,
        $3::uuid[] is null or not exists (select from unnest($3) named
          where not exists (select from location where id = named and warehouse_id = $4)) as locations
      """;

  private final Counts counts;
  private final Warehouses warehouses;
  private final Numbers numbers;
  private final Audit audit;

  DraftCount(Counts counts, Warehouses warehouses, Numbers numbers, Audit audit) {
    this.counts = counts;
    this.warehouses = warehouses;
    this.numbers = numbers;
    this.audit = audit;
  }

  /**
   * @throws CannotCount if category, products or locations are not known
   * @throws dz.mizan.common.tenancy.OutOfScope if the warehouse is none of the caller's
   */
  Uni<CountView> create(NewCount request) {
    return requireKnown(request)
        .chain(() -> numbers.next("INV", request.day()))
        .chain(
            number ->
                CompanySql.execute(
                    INSERT,
                    Ids.next(),
                    number,
                    request.name().strip(),
                    request.warehouseId(),
                    request.mode().name(),
                    request.coverage().name(),
                    request.categoryId(),
                    array(request.productIds()),
                    array(request.locationIds()),
                    request.day(),
                    request.note(),
                    Caller.require().userId()))
        .map(rows -> CountView.of(rows.iterator().next()))
        .call(made -> note("count.created", null, made));
  }

  /**
   * Replaces all that a draft says.
   *
   * @throws WrongCountStatus if it is no draft any more
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<CountView> change(UUID id, @Nullable String ifMatch, NewCount request) {
    return counts
        .requireLocked(id, null)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .invoke(DraftCount::requireDraft)
        .call(() -> requireKnown(request))
        .chain(before -> update(id, request).call(after -> note("count.changed", before, after)));
  }

  private static void requireDraft(CountView count) {
    if (count.status() != CountStatus.DRAFT) {
      throw new WrongCountStatus(count.status());
    }
  }

  private static Uni<CountView> update(UUID id, NewCount request) {
    return CompanySql.execute(
            UPDATE,
            id,
            request.name().strip(),
            request.warehouseId(),
            request.mode().name(),
            request.coverage().name(),
            request.categoryId(),
            array(request.productIds()),
            array(request.locationIds()),
            request.day(),
            request.note())
        .map(rows -> CountView.of(rows.iterator().next()));
  }

  private Uni<Void> requireKnown(NewCount request) {
    Caller.require().scope().require(Warehouses.SCOPE, request.warehouseId());
    return warehouses
        .requireActive(request.warehouseId())
        .chain(
            () ->
                CompanySql.execute(
                    KNOWN,
                    request.categoryId(),
                    array(request.productIds()),
                    array(request.locationIds()),
                    request.warehouseId()))
        .map(rows -> rows.iterator().next())
        .invoke(
            known -> {
              if (!known.getBoolean("category")) {
                throw CannotCount.unknown("unknown-category", "categoryId");
              }
              if (!known.getBoolean("products")) {
                throw CannotCount.unknown("unknown-product", "productIds");
              }
              if (!known.getBoolean("locations")) {
                throw CannotCount.unknown("unknown-location", "locationIds");
              }
            })
        .replaceWithVoid();
  }

  private static UUID @Nullable [] array(@Nullable List<UUID> ids) {
    return ids == null ? null : ids.stream().distinct().toArray(UUID[]::new);
  }

  private Uni<Void> note(String action, @Nullable CountView before, CountView after) {
    return audit.record(action, "stock-count", after.id(), before, after);
  }
}
