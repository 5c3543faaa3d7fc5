package dz.mizan.inventory.storefront;

import dz.mizan.inventory.price.Prices;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes products out of rows.
 *
 * @param percents TVA by its code
 */
record ShownRow(Map<String, BigDecimal> percents) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SCALE = 4;
  private static final int CENTIMES = 2;

  StorefrontProduct product(Row row) {
    return new StorefrontProduct(
        row.getUUID("id"),
        row.getString("sku"),
        row.getString("name"),
        row.getString("description"),
        row.getString("kind"),
        row.getString("unit"),
        row.getUUID("category_id"),
        price(row),
        row.getBoolean("available"),
        pictures(row.getJsonArray("pictures")));
  }

  // What the list says is shown to the letter; the other amount is computed from it.
  private StorefrontProduct.@Nullable Price price(Row row) {
    var price = row.getBigDecimal("price");
    if (price == null) {
      return null;
    }
    var percent = percents.getOrDefault(row.getString("tva_code"), BigDecimal.ZERO);
    boolean isTtc = row.getBoolean("includes_tva");
    var ht =
        isTtc ? Prices.withoutTva(price, percent) : price.setScale(SCALE, RoundingMode.HALF_UP);
    var ttc =
        isTtc
            ? price.setScale(CENTIMES, RoundingMode.HALF_UP)
            : price.multiply(HUNDRED.add(percent)).divide(HUNDRED, CENTIMES, RoundingMode.HALF_UP);
    return new StorefrontProduct.Price(ht, ttc, percent, "DZD");
  }

  private static List<StorefrontProduct.Picture> pictures(@Nullable JsonArray array) {
    var pictures = new ArrayList<StorefrontProduct.Picture>();
    for (int i = 0; array != null && i < array.size(); i++) {
      var picture = array.getJsonObject(i);
      pictures.add(
          new StorefrontProduct.Picture(picture.getString("url"), picture.getString("alt")));
    }
    return pictures;
  }
}
