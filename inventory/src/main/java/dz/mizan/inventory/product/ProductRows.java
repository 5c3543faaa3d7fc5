package dz.mizan.inventory.product;

import dz.mizan.inventory.settings.ValuationMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Products out of rows. */
final class ProductRows {
  static final String COLUMNS =
      """
      id, sku, name_fr, name_ar, name_en, unit, version, kind, status, tracking, valuation, tva_code,
      category_id, description_fr, description_ar, description_en, shelf_life_days, details, pictures,
      template_id, variant, updated_at
      """;

  private ProductRows() {}

  static ProductView view(Row row) {
    var details = row.getJsonObject(17);
    var description = new Texts(row.getString(13), row.getString(14), row.getString(15));
    var variant = row.getJsonObject(20);
    return new ProductView(
        row.getUUID(0),
        row.getString(1),
        new Names(row.getString(2), row.getString(3), row.getString(4)),
        Unit.valueOf(row.getString(5)),
        ProductKind.valueOf(row.getString(7)),
        ProductStatus.valueOf(row.getString(8)),
        Tracking.valueOf(row.getString(9)),
        ValuationMethod.valueOf(row.getString(10)),
        TvaCode.valueOf(row.getString(11)),
        row.getUUID(12),
        description.isEmpty() ? null : description,
        row.getInteger(16),
        list(
            details.getJsonArray("units"),
            u -> new UnitFactor(u.getString("unit"), new BigDecimal(u.getString("factor")))),
        list(
            details.getJsonArray("barcodes"),
            b -> new Barcode(b.getString("code"), b.getString("unit"))),
        list(row.getJsonArray(18), p -> new Picture(p.getString("url"), p.getString("alt"))),
        texts(details.getJsonObject("attributes")),
        row.getUUID(19),
        variant == null ? null : texts(variant),
        row.getOffsetDateTime(21).toInstant(),
        row.getLong(6));
  }

  static List<ProductView> views(Iterable<Row> rows) {
    var views = new ArrayList<ProductView>();
    rows.forEach(row -> views.add(view(row)));
    return views;
  }

  /** As the column {@code pictures} holds them. */
  static JsonArray json(List<Picture> pictures) {
    var array = new JsonArray();
    for (var picture : pictures) {
      var object = new JsonObject().put("url", picture.url());
      array.add(picture.alt() == null ? object : object.put("alt", picture.alt()));
    }
    return array;
  }

  private static <T> List<T> list(@Nullable JsonArray array, Function<JsonObject, T> item) {
    if (array == null || array.isEmpty()) {
      return List.of();
    }
    var items = new ArrayList<T>(array.size());
    for (var i = 0; i < array.size(); i++) {
      items.add(item.apply(array.getJsonObject(i)));
    }
    return items;
  }

  private static Map<String, String> texts(@Nullable JsonObject object) {
    if (object == null || object.isEmpty()) {
      return Map.of();
    }
    var texts = new TreeMap<String, String>();
    object.forEach(entry -> texts.put(entry.getKey(), String.valueOf(entry.getValue())));
    return texts;
  }
}
