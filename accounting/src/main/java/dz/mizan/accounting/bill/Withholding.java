package dz.mizan.accounting.bill;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import java.math.BigDecimal;

/**
 * What the company withholds from what it pays, and owes to the tax office with its G50. The rates
 * are settings: rents 7, 10 and 15 % [V2: the form's lines], the rest [K].
 */
enum Withholding {
  /** Rent of collective housing. */
  RENT_COLLECTIVE_HOUSING(Setting.WITHHOLDING_RENT_COLLECTIVE_HOUSING),
  /** Rent of an individual dwelling. */
  RENT_HOUSING(Setting.WITHHOLDING_RENT_HOUSING),
  /** Rent of premises for a business or profession. */
  RENT_PROFESSIONAL(Setting.WITHHOLDING_RENT_PROFESSIONAL),
  /** Services of a foreign company without an establishment here (IBS). */
  NON_RESIDENT_COMPANY(Setting.WITHHOLDING_NON_RESIDENT_COMPANY),
  /** Services of a foreign person (IRG). */
  NON_RESIDENT_PERSON(Setting.WITHHOLDING_NON_RESIDENT_PERSON);

  private final Setting setting;

  Withholding(Setting setting) {
    this.setting = setting;
  }

  BigDecimal percent(SettingValues settings) {
    return settings.decimal(setting);
  }
}
