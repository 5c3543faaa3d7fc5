package dz.mizan.accounting.asset;

import dz.mizan.accounting.asset.category.AssetCategories;
import dz.mizan.accounting.asset.category.CategoryView;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes drafts of assets; nothing of them is in the books. */
@ApplicationScoped
class WriteAsset {
  private final AssetCategories categories;
  private final Assets assets;
  private final Audit audit;

  WriteAsset(AssetCategories categories, Assets assets, Audit audit) {
    this.categories = categories;
    this.assets = assets;
    this.audit = audit;
  }

  /**
   * @throws InvalidAsset if it cannot be so
   */
  Uni<AssetView> create(AssetRequest request) {
    return checked(request)
        .chain(category -> assets.insert(Ids.next(), request, category))
        .call(made -> audit.record("asset.created", "asset", made.id(), null, made));
  }

  /**
   * Changes all of it.
   *
   * @throws WrongAssetStatus if it is no draft
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws InvalidAsset if it cannot be so
   */
  Uni<AssetView> change(UUID id, @Nullable String ifMatch, AssetRequest request) {
    return assets
        .requireLocked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .invoke(before -> before.require(AssetStatus.DRAFT))
        .chain(() -> assets.require(id))
        .chain(
            before ->
                checked(request)
                    .chain(category -> assets.update(id, request, category))
                    .call(after -> audit.record("asset.changed", "asset", id, before, after)));
  }

  /**
   * @throws WrongAssetStatus if it is no draft
   */
  Uni<Void> delete(UUID id) {
    return assets
        .requireLocked(id)
        .invoke(before -> before.require(AssetStatus.DRAFT))
        .chain(() -> assets.require(id))
        .chain(
            before ->
                CompanySql.execute("delete from asset where id = $1", id)
                    .chain(() -> audit.record("asset.deleted", "asset", id, before, null)));
  }

  private Uni<CategoryView> checked(AssetRequest request) {
    return categories
        .require(request.categoryId())
        .onFailure(NotFound.class)
        .transform(e -> new InvalidAsset("categoryId", "is no category"))
        .invoke(category -> CheckAsset.check(request, category));
  }
}
