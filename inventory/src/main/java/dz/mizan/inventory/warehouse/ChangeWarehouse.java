package dz.mizan.inventory.warehouse;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes warehouses and changes what is said of them. */
@ApplicationScoped
class ChangeWarehouse {
  private final Warehouses warehouses;
  private final Audit audit;

  ChangeWarehouse(Warehouses warehouses, Audit audit) {
    this.warehouses = warehouses;
    this.audit = audit;
  }

  /**
   * Makes a warehouse, not the default one.
   *
   * @throws WarehouseCodeTaken if another one has the code
   * @throws dz.mizan.common.tenancy.OutOfScope if the caller is restricted: a new one would be
   *     outside
   */
  Uni<WarehouseView> create(NewWarehouse request) {
    Caller.require().scope().requireWholeCompany();
    return warehouses
        .write(
            request.code(),
            "insert into warehouse (id, code, name, kind, address, wilaya, is_default)"
                + " values ($1, $2, $3, $4, $5, $6, false)",
            Ids.next(),
            request.code(),
            request.name(),
            request.kind().name(),
            request.address(),
            request.wilaya())
        .call(made -> note("warehouse.created", null, made));
  }

  /**
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws WarehouseCodeTaken if another one has the code
   */
  Uni<WarehouseView> change(UUID id, @Nullable String ifMatch, NewWarehouse request) {
    return warehouses.requireLocked(id).chain(before -> change(before, ifMatch, request));
  }

  private Uni<WarehouseView> change(
      WarehouseView before, @Nullable String ifMatch, NewWarehouse request) {
    Versions.check(ifMatch, before.version());
    return warehouses
        .write(
            request.code(),
            "update warehouse set code = $2, name = $3, kind = $4, address = $5, wilaya = $6,"
                + " version = version + 1 where id = $1",
            before.id(),
            request.code(),
            request.name(),
            request.kind().name(),
            request.address(),
            request.wilaya())
        .call(after -> note("warehouse.changed", before, after));
  }

  /**
   * Makes it the one that is meant where none is named; the one before is it no more, at the same
   * moment.
   *
   * @throws WarehouseInactive if it was deactivated
   */
  Uni<WarehouseView> makeDefault(UUID id, @Nullable String ifMatch) {
    Caller.require().scope().requireWholeCompany();
    return warehouses
        .lockAll()
        .chain(() -> warehouses.require(id))
        .chain(before -> makeDefault(before, ifMatch));
  }

  private Uni<WarehouseView> makeDefault(WarehouseView before, @Nullable String ifMatch) {
    Versions.check(ifMatch, before.version());
    if (!before.isActive()) {
      throw new WarehouseInactive(before.id());
    }
    if (before.isDefault()) {
      return Uni.createFrom().item(before);
    }
    return warehouses
        .write(
            before.code(),
            "update warehouse set is_default = false, version = version + 1 where is_default")
        .call(former -> note("warehouse.default-ended", null, former))
        .chain(
            () ->
                warehouses.write(
                    before.code(),
                    "update warehouse set is_default = true, version = version + 1 where id = $1",
                    before.id()))
        .call(after -> note("warehouse.made-default", before, after));
  }

  private Uni<Void> note(String action, @Nullable WarehouseView before, WarehouseView after) {
    return audit.record(action, "warehouse", after.id(), before, after);
  }
}
