package dz.mizan.accounting.asset;

import static dz.mizan.accounting.settings.Setting.ASSET_COEFFICIENT_LONGER;
import static dz.mizan.accounting.settings.Setting.ASSET_COEFFICIENT_UP_TO_FOUR_YEARS;
import static dz.mizan.accounting.settings.Setting.ASSET_COEFFICIENT_UP_TO_SIX_YEARS;
import static dz.mizan.accounting.settings.Setting.ASSET_DEPRECIATED_BY_DAY;

import dz.mizan.accounting.asset.plan.Coefficients;
import dz.mizan.accounting.asset.plan.ProRata;
import dz.mizan.accounting.settings.SettingValues;

/** The settings as depreciation reads them. */
final class AssetSettings {
  private AssetSettings() {}

  static ProRata proRata(SettingValues settings) {
    return settings.flag(ASSET_DEPRECIATED_BY_DAY) ? ProRata.DAY : ProRata.MONTH;
  }

  static Coefficients coefficients(SettingValues settings) {
    return new Coefficients(
        settings.decimal(ASSET_COEFFICIENT_UP_TO_FOUR_YEARS),
        settings.decimal(ASSET_COEFFICIENT_UP_TO_SIX_YEARS),
        settings.decimal(ASSET_COEFFICIENT_LONGER));
  }
}
