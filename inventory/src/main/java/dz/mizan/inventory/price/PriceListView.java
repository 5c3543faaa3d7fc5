package dz.mizan.inventory.price;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price list.
 *
 * @param includesTva whether its prices are TTC
 * @param isDefault whether others fall back to it
 * @param version also its ETag; prices in it do not count
 */
@RegisterForReflection
public record PriceListView(
    UUID id,
    String code,
    String name,
    String currency,
    boolean includesTva,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    boolean isDefault,
    long version) {
  static final String COLUMNS =
      "id, code, name, currency, includes_tva, valid_from, valid_until, is_default, version";

  static PriceListView of(Row row) {
    return new PriceListView(
        row.getUUID(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        row.getLocalDate(5),
        row.getLocalDate(6),
        row.getBoolean(7),
        row.getLong(8));
  }
}
