package dz.mizan.inventory.warehouse;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends the use of a warehouse, and takes it into use again. */
@ApplicationScoped
class DeactivateWarehouse {
  // The levels are locked first, so that what moves meanwhile is seen, or waits and is refused.
  private static final String LEVELS =
      """
      select coalesce(bool_or(on_hand > 0), false) as stock,
        coalesce(bool_or(reserved > 0), false) as reservations,
        coalesce(bool_or(incoming > 0), false) as incoming
      from (select on_hand, reserved, incoming from stock_level
        where warehouse_id = $1 order by product_id for update) level
      """;

  private final Warehouses warehouses;
  private final List<OpenDocuments> documents;
  private final Audit audit;

  DeactivateWarehouse(Warehouses warehouses, @All List<OpenDocuments> documents, Audit audit) {
    this.warehouses = warehouses;
    this.documents = documents;
    this.audit = audit;
  }

  /**
   * From then on no goods move in it. Again changes nothing.
   *
   * @throws WarehouseInUse if it is the default one, or stock, reservations or open documents are
   *     there; nothing changes
   */
  Uni<WarehouseView> handle(UUID id, @Nullable String ifMatch) {
    return warehouses.requireLocked(id).chain(before -> deactivate(before, ifMatch));
  }

  private Uni<WarehouseView> deactivate(WarehouseView before, @Nullable String ifMatch) {
    Versions.check(ifMatch, before.version());
    if (!before.isActive()) {
      return Uni.createFrom().item(before);
    }
    if (before.isDefault()) {
      throw new WarehouseInUse("default");
    }
    return requireEmpty(before.id())
        .chain(() -> requireNoDocuments(before.id()))
        .chain(() -> freeze(before.id(), "frozen_by is null", before.id()))
        .chain(
            () ->
                warehouses.write(
                    before.code(),
                    "update warehouse set is_active = false, version = version + 1 where id = $1",
                    before.id()))
        .call(after -> note("warehouse.deactivated", before, after));
  }

  /** Takes it into use again. Again changes nothing. */
  Uni<WarehouseView> activate(UUID id, @Nullable String ifMatch) {
    return warehouses.requireLocked(id).chain(before -> activate(before, ifMatch));
  }

  private Uni<WarehouseView> activate(WarehouseView before, @Nullable String ifMatch) {
    Versions.check(ifMatch, before.version());
    if (before.isActive()) {
      return Uni.createFrom().item(before);
    }
    return freeze(before.id(), "frozen_by = warehouse_id", null)
        .chain(
            () ->
                warehouses.write(
                    before.code(),
                    "update warehouse set is_active = true, version = version + 1 where id = $1",
                    before.id()))
        .call(after -> note("warehouse.activated", before, after));
  }

  private static Uni<Void> requireEmpty(UUID id) {
    return CompanySql.execute(LEVELS, id)
        .map(rows -> rows.iterator().next())
        .invoke(
            found -> {
              for (var what : List.of("reservations", "stock", "incoming")) {
                if (found.getBoolean(what)) {
                  throw new WarehouseInUse(what);
                }
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> requireNoDocuments(UUID id) {
    return Multi.createFrom()
        .iterable(documents)
        .onItem()
        .transformToUniAndConcatenate(
            kind -> kind.areOpenIn(id).invoke(open -> requireNone(kind, open)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static void requireNone(OpenDocuments kind, boolean isOpen) {
    if (isOpen) {
      throw new WarehouseInUse(kind.kind());
    }
  }

  // What a level is frozen by need not be a count: here it is the warehouse.
  private static Uni<Void> freeze(UUID id, String where, @Nullable UUID by) {
    return CompanySql.execute(
            "update stock_level set frozen_by = $2 where warehouse_id = $1 and " + where, id, by)
        .replaceWithVoid();
  }

  private Uni<Void> note(String action, WarehouseView before, WarehouseView after) {
    return audit.record(action, "warehouse", after.id(), before, after);
  }
}
