package dz.mizan.inventory.settings;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the company's settings. The lock date only moves forward. */
@ApplicationScoped
class ChangeSettings {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");
  private static final List<BigDecimal> ROUNDINGS =
      List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(5), BigDecimal.TEN);
  private static final String LOCKED =
      "select " + InventorySettings.COLUMNS + " from inventory_settings for update";
  private static final String CHANGE =
      """
      insert into inventory_settings as s (storefront_enabled, default_valuation,
        over_receipt_tolerance_percent, reservation_minutes, low_stock_hysteresis_percent,
        stock_lock_date, expiry_alert_days, cash_rounding, prices_include_tva, forbid_self_approval)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict on constraint pk_inventory_settings do update set
        storefront_enabled = $1, default_valuation = $2, over_receipt_tolerance_percent = $3,
        reservation_minutes = $4, low_stock_hysteresis_percent = $5, stock_lock_date = $6,
        expiry_alert_days = $7, cash_rounding = $8, prices_include_tva = $9,
        forbid_self_approval = $10, version = s.version + 1
      where s.version = $11
      returning
      """
          + InventorySettings.COLUMNS;

  private final Audit audit;

  ChangeSettings(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws Versions.StaleVersion if somebody else changed them meanwhile
   * @throws BadSetting if the lock date goes back or is not past, or cash cannot be rounded so
   */
  Uni<InventorySettings> handle(@Nullable String ifMatch, SettingsChange change) {
    return CompanySql.execute(LOCKED)
        .map(
            rows ->
                rows.size() == 0
                    ? InventorySettings.DEFAULTS
                    : InventorySettings.of(rows.iterator().next()))
        .invoke(before -> check(ifMatch, before, change))
        .chain(before -> write(before, change).call(after -> note(before, after)));
  }

  private static void check(
      @Nullable String ifMatch, InventorySettings before, SettingsChange change) {
    Versions.check(ifMatch, before.version());
    if (ROUNDINGS.stream().noneMatch(r -> r.compareTo(change.cashRounding()) == 0)) {
      throw new BadSetting("cashRounding", "must be 0, 1, 5 or 10");
    }
    var locked = before.stockLockDate();
    var lock = change.stockLockDate();
    if (locked != null && (lock == null || lock.isBefore(locked))) {
      throw new BadSetting("stockLockDate", "only moves forward; it is " + locked);
    }
    if (lock != null && !lock.isBefore(LocalDate.now(ZONE))) {
      throw new BadSetting("stockLockDate", "must be before today");
    }
  }

  private static Uni<InventorySettings> write(InventorySettings before, SettingsChange change) {
    return CompanySql.execute(
            CHANGE,
            change.storefrontEnabled(),
            change.defaultValuation().name(),
            change.overReceiptTolerancePercent(),
            change.reservationMinutes(),
            change.lowStockHysteresisPercent(),
            change.stockLockDate(),
            change.expiryAlertDays(),
            change.cashRounding(),
            change.pricesIncludeTva(),
            change.forbidSelfApproval(),
            before.version())
        .map(
            rows -> {
              // The first row is made by whoever is first; the other did not see it.
              if (rows.size() == 0) {
                Versions.check("\"" + before.version() + "\"", before.version() + 1);
              }
              return InventorySettings.of(rows.iterator().next());
            });
  }

  private Uni<Void> note(InventorySettings before, InventorySettings after) {
    return audit.record(
        "inventory-settings.changed",
        "inventory-settings",
        Caller.require().companyId(),
        before,
        after);
  }
}
