package dz.mizan.inventory.settings;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the company has decided for inventory.
 *
 * @param storefrontEnabled whether the published catalogue can be read without a login
 * @param defaultValuation of new products
 * @param overReceiptTolerancePercent by how much a receipt may exceed what was ordered, 0 to 100
 * @param reservationMinutes how long goods stay promised where nobody says otherwise
 * @param lowStockHysteresisPercent by how much stock must exceed the reorder point before it can be
 *     low again, 0 to 500
 * @param stockLockDate movements of this day and before are refused
 * @param expiryAlertDays how long before a lot expires somebody is told
 * @param cashRounding to how many dinars cash is rounded: 0 (not at all), 1, 5 or 10
 * @param pricesIncludeTva whether prices at the till are with tax
 * @param forbidSelfApproval whether who made a document may not approve it
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
public record InventorySettings(
    boolean storefrontEnabled,
    ValuationMethod defaultValuation,
    @Schema(type = SchemaType.STRING, examples = "5") @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal overReceiptTolerancePercent,
    int reservationMinutes,
    @Schema(type = SchemaType.STRING, examples = "10") @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal lowStockHysteresisPercent,
    @Nullable LocalDate stockLockDate,
    int expiryAlertDays,
    @Schema(type = SchemaType.STRING, examples = "5") @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal cashRounding,
    boolean pricesIncludeTva,
    boolean forbidSelfApproval,
    long version) {
  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "storefront_enabled, default_valuation, over_receipt_tolerance_percent, reservation_minutes,"
          + " low_stock_hysteresis_percent, stock_lock_date, expiry_alert_days, cash_rounding,"
          + " prices_include_tva, forbid_self_approval, version";

  /** What holds until the company decides otherwise; version 0. */
  static final InventorySettings DEFAULTS =
      new InventorySettings(
          false,
          ValuationMethod.CMUP,
          BigDecimal.ZERO,
          1440,
          BigDecimal.TEN,
          null,
          30,
          BigDecimal.ZERO,
          true,
          false,
          0);

  static InventorySettings of(Row row) {
    return new InventorySettings(
        row.getBoolean(0),
        ValuationMethod.valueOf(row.getString(1)),
        row.getBigDecimal(2),
        row.getInteger(3),
        row.getBigDecimal(4),
        row.getLocalDate(5),
        row.getInteger(6),
        row.getBigDecimal(7),
        row.getBoolean(8),
        row.getBoolean(9),
        row.getLong(10));
  }
}
