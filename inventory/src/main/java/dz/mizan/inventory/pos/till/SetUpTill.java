package dz.mizan.inventory.pos.till;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets a till up, and changes it. */
@ApplicationScoped
class SetUpTill {
  private final Tills tills;
  private final Audit audit;

  SetUpTill(Tills tills, Audit audit) {
    this.tills = tills;
    this.audit = audit;
  }

  /**
   * @throws TillRefusals.TillCodeTaken if another till has the code
   * @throws TillRefusals.UnknownReference if there is no such warehouse or price list
   */
  Uni<TillView> create(NewTill request) {
    Tills.requireInScope(request.warehouseId());
    var till =
        new Till(
            Ids.next(),
            request.code(),
            request.name().strip(),
            request.warehouseId(),
            request.priceListId(),
            !Boolean.FALSE.equals(request.pricesIncludeTva()),
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
        .chain(() -> tills.update(changed))
        .chain(() -> tills.require(till.id()))
        .call(now -> audit.record("till.changed", "till", till.id(), TillView.of(till, null), now));
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
