package dz.mizan.inventory.price;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CreatePriceList {
  private final PriceLists lists;
  private final Audit audit;

  CreatePriceList(PriceLists lists, Audit audit) {
    this.lists = lists;
    this.audit = audit;
  }

  /**
   * Makes a list without prices. One that becomes the default takes the other's place.
   *
   * @throws PriceListCodeTaken if another list has the code
   */
  Uni<PriceListView> handle(PriceListRequest request) {
    request.check();
    var list =
        new PriceListView(
            Ids.next(),
            request.code().strip(),
            request.name().strip(),
            "DZD",
            Boolean.TRUE.equals(request.includesTva()),
            request.validFrom(),
            request.validUntil(),
            request.wantsDefault(),
            1);
    return (list.isDefault() ? takeOver(list) : Uni.createFrom().voidItem())
        .chain(() -> lists.insert(list))
        .call(made -> audit.record("price-list.created", "price-list", made.id(), null, made));
  }

  private Uni<Void> takeOver(PriceListView list) {
    return lists.lockDefault().chain(() -> lists.leaveDefault(list.id()));
  }
}
