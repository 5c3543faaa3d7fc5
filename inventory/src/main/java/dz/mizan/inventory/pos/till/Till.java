package dz.mizan.inventory.pos.till;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A till as it is under its lock.
 *
 * @param priceListId the list it sells by; null for the company's default one
 * @param pricesIncludeTva whether the prices that it shows have TVA in them
 * @param lastTicket how many tickets it has issued
 * @param grandTotal dinars including TVA, of all its Z reports
 */
public record Till(
    UUID id,
    String code,
    String name,
    UUID warehouseId,
    @Nullable UUID priceListId,
    boolean pricesIncludeTva,
    boolean isActive,
    long version,
    long lastTicket,
    long lastZ,
    BigDecimal grandTotal) {
  static final String COLUMNS =
      "id, code, name, warehouse_id, price_list_id, prices_include_tva, is_active, version,"
          + " last_ticket, last_z, grand_total";
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  static Till of(Row row) {
    return new Till(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        row.getUUID("warehouse_id"),
        row.getUUID("price_list_id"),
        row.getBoolean("prices_include_tva"),
        row.getBoolean("is_active"),
        row.getLong("version"),
        row.getLong("last_ticket"),
        row.getLong("last_z"),
        row.getBigDecimal("grand_total"));
  }

  /** The number of its ticket with that serial: {@code TK-C1-000042}. */
  public String ticketNumber(long serial) {
    return String.format(Locale.ROOT, "TK-%s-%06d", code, serial);
  }

  /** The business date of an instant. */
  public static LocalDate dateOf(java.time.OffsetDateTime instant) {
    return instant.atZoneSameInstant(ZONE).toLocalDate();
  }

  /** The wall clock at the till. */
  public static TemporalAccessor wallClock(java.time.OffsetDateTime instant) {
    return instant.atZoneSameInstant(ZONE);
  }
}
