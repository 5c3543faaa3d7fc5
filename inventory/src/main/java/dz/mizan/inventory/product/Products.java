package dz.mizan.inventory.product;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.web.NotFound;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Products implements PanacheRepositoryBase<Product, UUID> {

  /**
   * @throws NotFound if the company has no such product
   */
  Uni<Product> require(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> new NotFound("product", id));
  }

  /** A page by id, one row more than asked for. */
  Uni<List<Product>> page(PageRequest request, @Nullable String sku) {
    var after = request.afterId();
    var from = after == null ? new UUID(0, 0) : after;
    PanacheQuery<Product> query =
        sku == null
            ? find("id > ?1", Sort.by("id"), from)
            : find("id > ?1 and lower(sku) = lower(?2)", Sort.by("id"), from, sku);
    return query.page(0, request.limitAndOne()).list();
  }

  /**
   * Writes the product now, so that a taken SKU shows here.
   *
   * @throws SkuTaken if another product has it
   */
  Uni<Product> save(Product product) {
    return persistAndFlush(product)
        .onFailure(SqlFailures.violates("uq_product_sku"))
        .transform(e -> new SkuTaken(product.sku()));
  }
}
