package dz.mizan.inventory.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as far as a file tells it; also what the audit trail shows of an import.
 *
 * @param barcodes of the base unit, sorted
 */
@RegisterForReflection
record ProductState(
    UUID id,
    String sku,
    String nameFr,
    @Nullable String nameAr,
    @Nullable String nameEn,
    String unit,
    List<String> barcodes,
    @Nullable UUID categoryId,
    String tvaCode,
    String kind,
    String tracking,
    String valuation,
    String status,
    long version) {

  static ProductState of(Row row) {
    return new ProductState(
        row.getUUID("id"),
        row.getString("sku"),
        row.getString("name_fr"),
        row.getString("name_ar"),
        row.getString("name_en"),
        row.getString("unit"),
        List.of(row.getArrayOfStrings("barcodes")),
        row.getUUID("category_id"),
        row.getString("tva_code"),
        row.getString("kind"),
        row.getString("tracking"),
        row.getString("valuation"),
        row.getString("status"),
        row.getLong("version"));
  }

  ProductState as(String newStatus, long newVersion) {
    return new ProductState(
        id,
        sku,
        nameFr,
        nameAr,
        nameEn,
        unit,
        barcodes,
        categoryId,
        tvaCode,
        kind,
        tracking,
        valuation,
        newStatus,
        newVersion);
  }

  /** Whether stock is counted, tracked and valued in the same way. */
  boolean isKeptAs(ProductState other) {
    return kind.equals(other.kind)
        && tracking.equals(other.tracking)
        && valuation.equals(other.valuation);
  }

  Names names() {
    return new Names(nameFr, nameAr, nameEn);
  }
}
