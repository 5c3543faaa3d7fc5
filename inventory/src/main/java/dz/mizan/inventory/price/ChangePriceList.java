package dz.mizan.inventory.price;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ChangePriceList {
  private final PriceLists lists;
  private final Audit audit;

  ChangePriceList(PriceLists lists, Audit audit) {
    this.lists = lists;
    this.audit = audit;
  }

  /**
   * Changes what a list is; its prices stay the numbers that they are, also where it now includes
   * TVA. The same again changes nothing.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws PriceListCodeTaken if another list has the code
   * @throws DefaultPriceList if the default one would stop being it, or run out
   */
  Uni<PriceListView> handle(UUID id, @Nullable String ifMatch, PriceListRequest request) {
    request.check();
    return (request.wantsDefault() ? lists.lockDefault() : Uni.createFrom().voidItem())
        .chain(() -> lists.lock(id))
        .chain(before -> change(before, ifMatch, request));
  }

  private Uni<PriceListView> change(
      PriceListView before, @Nullable String ifMatch, PriceListRequest request) {
    Versions.check(ifMatch, before.version());
    var after = after(before, request);
    if (before.isDefault() && !after.isDefault()) {
      throw new DefaultPriceList("isDefault");
    }
    if (after.isDefault() && (after.validFrom() != null || after.validUntil() != null)) {
      throw new DefaultPriceList("validUntil");
    }
    if (after.equals(before)) {
      return Uni.createFrom().item(before);
    }
    boolean takesOver = after.isDefault() && !before.isDefault();
    return (takesOver ? lists.leaveDefault(after.id()) : Uni.createFrom().voidItem())
        .chain(() -> lists.update(after))
        .call(now -> audit.record("price-list.changed", "price-list", now.id(), before, now));
  }

  private static PriceListView after(PriceListView before, PriceListRequest request) {
    var includesTva = request.includesTva();
    var isDefault = request.isDefault();
    return new PriceListView(
        before.id(),
        request.code().strip(),
        request.name().strip(),
        before.currency(),
        includesTva == null ? before.includesTva() : includesTva,
        request.validFrom(),
        request.validUntil(),
        isDefault == null ? before.isDefault() : isDefault,
        before.version());
  }
}
