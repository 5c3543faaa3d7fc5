package dz.mizan.inventory.location;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes locations, changes and ends them. */
@ApplicationScoped
class ChangeLocation {
  // A parent that is being deactivated makes this wait, and then is none.
  private static final String PARENT =
      """
      from (select 1) as one left join (select id, depth from location
        where warehouse_id = $1 and id = $2 and is_active for share) as above on true
      where $2::uuid is null or above.id is not null
      """;
  private static final String INSERT =
      "insert into location (warehouse_id, parent_id, parent_depth, id, kind, code, name, barcode)"
          + " select $1, above.id, above.depth, $3, $4, $5, $6, $7 "
          + PARENT;
  private static final String UPDATE =
      "with parent as (select above.id as above_id, above.depth as above_depth "
          + PARENT
          + ") update location set parent_id = above_id, parent_depth = above_depth, code = $4,"
          + " name = $5, barcode = $6, version = location.version + 1 from parent"
          + " where location.warehouse_id = $1 and location.id = $3";
  private static final String SET_ACTIVE =
      "update location set is_active = $3, version = version + 1"
          + " where warehouse_id = $1 and id = $2";
  private static final String IN_USE =
      """
      select exists (select from stock_part where location_id = $1 and on_hand > 0) as stock,
        exists (select from location where parent_id = $1 and is_active) as locations
      """;

  private final Locations locations;
  private final Audit audit;

  ChangeLocation(Locations locations, Audit audit) {
    this.locations = locations;
    this.audit = audit;
  }

  /**
   * @throws LocationTaken if another one has the code or the barcode
   * @throws WrongParent if the parent is not active, elsewhere, or not of a kind above
   */
  Uni<LocationView> create(UUID warehouseId, NewLocation request) {
    return locations
        .write(
            request.details(),
            INSERT,
            warehouseId,
            request.parentId(),
            Ids.next(),
            request.kind().name(),
            request.code(),
            request.name(),
            request.barcode())
        .call(made -> note("location.created", null, made));
  }

  /**
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws LocationTaken if another one has the code or the barcode
   * @throws WrongParent if the parent is not active, elsewhere, or not of a kind above
   */
  Uni<LocationView> change(
      UUID warehouseId, UUID id, @Nullable String ifMatch, LocationChange request) {
    return locations
        .requireLocked(warehouseId, id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(before -> change(before, request));
  }

  private Uni<LocationView> change(LocationView before, LocationChange request) {
    return locations
        .write(
            request,
            UPDATE,
            before.warehouseId(),
            request.parentId(),
            before.id(),
            request.code(),
            request.name(),
            request.barcode())
        .call(after -> note("location.changed", before, after));
  }

  /**
   * From then on no goods come into it. Again changes nothing.
   *
   * @throws LocationInUse if goods lie there, or active locations are under it
   */
  Uni<LocationView> deactivate(UUID warehouseId, UUID id, @Nullable String ifMatch) {
    return locations
        .requireLocked(warehouseId, id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                before.isActive()
                    ? requireUnused(id).chain(() -> setActive(before, false))
                    : Uni.createFrom().item(before));
  }

  /**
   * Takes it into use again. Again changes nothing.
   *
   * @throws WrongParent if the one above is not active
   */
  Uni<LocationView> activate(UUID warehouseId, UUID id, @Nullable String ifMatch) {
    return locations
        .requireLocked(warehouseId, id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                before.isActive()
                    ? Uni.createFrom().item(before)
                    : requireParent(before).chain(() -> setActive(before, true)));
  }

  private static Uni<Void> requireUnused(UUID id) {
    return CompanySql.execute(IN_USE, id)
        .map(rows -> rows.iterator().next())
        .invoke(
            found -> {
              if (found.getBoolean("stock")) {
                throw new LocationInUse("stock");
              }
              if (found.getBoolean("locations")) {
                throw new LocationInUse("locations");
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Void> requireParent(LocationView location) {
    return CompanySql.execute("select 1 " + PARENT, location.warehouseId(), location.parentId())
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new WrongParent();
              }
            })
        .replaceWithVoid();
  }

  private Uni<LocationView> setActive(LocationView before, boolean isActive) {
    var same =
        new LocationChange(before.code(), before.name(), before.parentId(), before.barcode());
    return locations
        .write(same, SET_ACTIVE, before.warehouseId(), before.id(), isActive)
        .call(
            after -> note(isActive ? "location.activated" : "location.deactivated", before, after));
  }

  private Uni<Void> note(String action, @Nullable LocationView before, LocationView after) {
    return audit.record(action, "location", after.id(), before, after);
  }
}
