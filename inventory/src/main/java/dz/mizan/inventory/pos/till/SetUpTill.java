package dz.mizan.inventory.pos.till;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.settings.Settings;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets a till up, and changes it. */
@ApplicationScoped
class SetUpTill {
  private final Tills tills;
  private final Warehouses warehouses;
  private final Settings settings;
  private final Audit audit;

  SetUpTill(Tills tills, Warehouses warehouses, Settings settings, Audit audit) {
    this.tills = tills;
    this.warehouses = warehouses;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * @throws TillRefusals.TillCodeTaken if another till has the code
   * @throws TillRefusals.UnknownReference if there is no such price list
   * @throws dz.mizan.common.problem.Refusal if there is no such warehouse in use
   */
  Uni<TillView> create(NewTill request) {
    var named = request.warehouseId();
    var warehouse = named == null ? warehouses.defaultId() : Uni.createFrom().item(named);
    return warehouse
        .invoke(Tills::requireInScope)
        .call(warehouses::requireActive)
        .chain(id -> settings.current().chain(now -> create(request, id, now.pricesIncludeTva())));
  }

  private Uni<TillView> create(NewTill request, UUID warehouseId, boolean byDefault) {
    var till =
        new Till(
            Ids.next(),
            request.code(),
            request.name().strip(),
            warehouseId,
            request.priceListId(),
            Objects.requireNonNullElse(request.pricesIncludeTva(), byDefault),
            true,
            1,
            0,
            0,
            BigDecimal.ZERO.setScale(2));
    var view = TillView.of(till, null);
    return tills
        .insert(till)
        .chain(() -> audit.record("till.created", "till", till.id(), null, view))
        .replaceWith(view);
  }

  /**
   * @throws TillRefusals.TillSessionOpen if it would get another warehouse, other prices or be
   *     taken out of use while a session is open
   */
  Uni<TillView> change(UUID id, @Nullable String ifMatch, TillChange request) {
    Tills.requireInScope(request.warehouseId());
    return tills.lockNamed(id).chain(till -> change(till, ifMatch, request));
  }

  private Uni<TillView> change(Till till, @Nullable String ifMatch, TillChange request) {
    Versions.check(ifMatch, till.version());
    var changed =
        new Till(
            till.id(),
            till.code(),
            request.name().strip(),
            request.warehouseId(),
            request.priceListId(),
            request.pricesIncludeTva(),
            request.isActive(),
            till.version() + 1,
            till.lastTicket(),
            till.lastZ(),
            till.grandTotal());
    return requireNoSession(till, changed)
        .chain(() -> requireWarehouse(till, changed))
        .chain(() -> tills.update(changed))
        .chain(() -> tills.require(till.id()))
        .call(now -> audit.record("till.changed", "till", till.id(), TillView.of(till, null), now));
  }

  private Uni<Void> requireWarehouse(Till before, Till after) {
    return before.warehouseId().equals(after.warehouseId())
        ? Uni.createFrom().voidItem()
        : warehouses.requireActive(after.warehouseId()).replaceWithVoid();
  }

  private static Uni<Void> requireNoSession(Till before, Till after) {
    if (before.warehouseId().equals(after.warehouseId())
        && before.pricesIncludeTva() == after.pricesIncludeTva()
        && before.isActive() == after.isActive()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            "select from till_session where till_id = $1 and status = 'OPEN'", before.id())
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw new TillRefusals.TillSessionOpen(before.code());
              }
            })
        .replaceWithVoid();
  }
}
