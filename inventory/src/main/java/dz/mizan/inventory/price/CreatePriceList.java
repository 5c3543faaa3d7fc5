package dz.mizan.inventory.price;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.settings.InventorySettings;
import dz.mizan.inventory.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CreatePriceList {
  private final PriceLists lists;
  private final Settings settings;
  private final Audit audit;

  CreatePriceList(PriceLists lists, Settings settings, Audit audit) {
    this.lists = lists;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * Makes a list without prices. One that becomes the default takes the other's place.
   *
   * @throws PriceListCodeTaken if another list has the code
   */
  Uni<PriceListView> handle(PriceListRequest request) {
    request.check();
    return includesTva(request).chain(includesTva -> make(list(request, includesTva)));
  }

  private Uni<Boolean> includesTva(PriceListRequest request) {
    var asked = request.includesTva();
    return asked == null
        ? settings.current().map(InventorySettings::pricesIncludeTva)
        : Uni.createFrom().item(asked);
  }

  private static PriceListView list(PriceListRequest request, boolean includesTva) {
    return new PriceListView(
        Ids.next(),
        request.code().strip(),
        request.name().strip(),
        "DZD",
        includesTva,
        request.validFrom(),
        request.validUntil(),
        request.wantsDefault(),
        1);
  }

  private Uni<PriceListView> make(PriceListView list) {
    return (list.isDefault() ? takeOver(list) : Uni.createFrom().voidItem())
        .chain(() -> lists.insert(list))
        .call(made -> audit.record("price-list.created", "price-list", made.id(), null, made));
  }

  private Uni<Void> takeOver(PriceListView list) {
    return lists.lockDefault().chain(() -> lists.leaveDefault(list.id()));
  }
}
