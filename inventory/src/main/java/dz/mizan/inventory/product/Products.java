package dz.mizan.inventory.product;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.category.UnknownCategory;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The products of the running transaction's company. */
@ApplicationScoped
class Products {
  private static final String INSERT =
      """
      insert into product (id, sku, name_fr, name_ar, name_en, unit, version, kind, tracking,
        valuation, tva_code, category_id, description_fr, description_ar, description_en,
        shelf_life_days, pictures, template_id, variant)
      values ($1, $2, $3, $4, $5, $6, 1, $7, $8,
        coalesce($9, (select default_valuation from inventory_settings), 'CMUP'),
        $10, $11, $12, $13, $14, $15, $16, $17, $18)
      returning
      """
          + ProductRows.COLUMNS;
  private static final String UPDATE =
      """
      update product set sku = $2, name_fr = $3, name_ar = $4, name_en = $5, unit = $6, kind = $7,
        tracking = $8, valuation = $9, tva_code = $10, category_id = $11, description_fr = $12,
        description_ar = $13, description_en = $14, shelf_life_days = $15, pictures = $16,
        details = product_details(company_id, id), version = version + 1, updated_at = now()
      where id = $1 returning
      """
          + ProductRows.COLUMNS;
  private static final String LOCK =
      "select " + ProductRows.COLUMNS + " from product where id = $1 for no key update";
  private static final String REPEAT_PARTS =
      "update product set details = product_details(company_id, id) where id = $1 returning "
          + ProductRows.COLUMNS;
  private static final String MOVE =
      "update product set status = $2, version = version + 1, updated_at = now() where id = $1"
          + " returning "
          + ProductRows.COLUMNS;

  /**
   * Locks the product against other changes.
   *
   * @throws NotFound if the company has no such product
   */
  Uni<ProductView> lock(UUID id) {
    return CompanySql.execute(LOCK, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("product", id);
              }
              return ProductRows.view(rows.iterator().next());
            });
  }

  /**
   * Writes a new product without its parts.
   *
   * @throws SkuTaken if another product has the SKU
   * @throws UnknownCategory if the company has no such category
   * @throws VariantTaken if the template has this variant
   */
  Uni<ProductView> insert(UUID id, NewProduct product, @Nullable VariantOf variantOf) {
    var description = product.description() == null ? Texts.NONE : product.description();
    return refused(
        CompanySql.execute(
            INSERT,
            id,
            product.sku().strip(),
            product.names().fr(),
            product.names().ar(),
            product.names().en(),
            product.unit().name(),
            (product.kind() == null ? ProductKind.GOODS : product.kind()).name(),
            (product.tracking() == null ? Tracking.NONE : product.tracking()).name(),
            product.valuation() == null ? null : product.valuation().name(),
            (product.tvaCode() == null ? TvaCode.NORMAL : product.tvaCode()).name(),
            product.categoryId(),
            description.fr(),
            description.ar(),
            description.en(),
            product.shelfLifeDays(),
            ProductRows.json(Parts.orNone(product.pictures())),
            variantOf == null ? null : variantOf.templateId(),
            variantOf == null ? null : json(variantOf)),
        product.sku().strip(),
        product.categoryId());
  }

  /**
   * Writes what a locked product becomes, all but its status; its parts must be written before.
   *
   * @throws SkuTaken if another product has the SKU
   * @throws UnknownCategory if the company has no such category
   * @throws ProductHasMoved if it has, and is to be counted, tracked or valued otherwise
   */
  Uni<ProductView> update(ProductView product) {
    var description = product.description() == null ? Texts.NONE : product.description();
    return refused(
        CompanySql.execute(
            UPDATE,
            product.id(),
            product.sku(),
            product.names().fr(),
            product.names().ar(),
            product.names().en(),
            product.unit().name(),
            product.kind().name(),
            product.tracking().name(),
            product.valuation().name(),
            product.tvaCode().name(),
            product.categoryId(),
            description.fr(),
            description.ar(),
            description.en(),
            product.shelfLifeDays(),
            ProductRows.json(product.pictures())),
        product.sku(),
        product.categoryId());
  }

  /** Repeats the parts, which have just been written, in the product's own row. */
  Uni<ProductView> repeatParts(UUID id) {
    return CompanySql.execute(REPEAT_PARTS, id).map(Products::only);
  }

  Uni<ProductView> move(UUID id, ProductStatus status) {
    return CompanySql.execute(MOVE, id, status.name()).map(Products::only);
  }

  private static Uni<ProductView> refused(
      Uni<RowSet<Row>> written, String sku, @Nullable UUID categoryId) {
    return written
        .map(Products::only)
        .onFailure(SqlFailures.violates("uq_product_sku"))
        .transform(e -> new SkuTaken(sku))
        .onFailure(SqlFailures.violates("fk_product_category"))
        .transform(e -> new UnknownCategory("categoryId", categoryId))
        .onFailure(SqlFailures.violates("uq_product_variant"))
        .transform(e -> new VariantTaken())
        .onFailure(SqlFailures.violates("ck_product_never_moved"))
        .transform(e -> new ProductHasMoved());
  }

  private static ProductView only(RowSet<Row> rows) {
    return ProductRows.view(rows.iterator().next());
  }

  private static JsonObject json(VariantOf variantOf) {
    var json = new JsonObject();
    variantOf.values().forEach(json::put);
    return json;
  }
}
