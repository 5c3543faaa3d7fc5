package dz.mizan.accounting.asset.category;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates and changes categories of assets. */
@ApplicationScoped
class KeepCategory {
  private final AssetCategories categories;
  private final Audit audit;

  KeepCategory(AssetCategories categories, Audit audit) {
    this.categories = categories;
    this.audit = audit;
  }

  /**
   * @throws InvalidCategory if method, life and accounts do not go together
   * @throws CategoryTaken if another category has the code
   */
  Uni<CategoryView> create(CategoryRequest request) {
    var wanted = request.checked();
    return categories
        .copy()
        .chain(() -> categories.insert(wanted))
        .call(
            made ->
                audit.record("asset-category.created", "asset-category", made.id(), null, made));
  }

  /**
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws InvalidCategory if method, life and accounts do not go together
   * @throws CategoryTaken if another category has the code
   */
  Uni<CategoryView> change(UUID id, @Nullable String ifMatch, CategoryRequest request) {
    return categories
        .requireLocked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                categories
                    .update(id, request.checked())
                    .call(
                        after ->
                            audit.record(
                                "asset-category.changed", "asset-category", id, before, after)));
  }
}
