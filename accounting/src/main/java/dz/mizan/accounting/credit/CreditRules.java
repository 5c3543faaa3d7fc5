package dz.mizan.accounting.credit;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;

/**
 * When a customer is on hold by himself.
 *
 * @param isHeldOverLimit whether he is as soon as he owes more than his limit
 * @param overdueDays after how many days of something overdue; 0 for never
 */
record CreditRules(boolean isHeldOverLimit, int overdueDays) {
  private static final int MAX_DAYS = 3650;

  static CreditRules of(SettingValues settings) {
    int days = settings.integer(Setting.CREDIT_HOLD_OVERDUE_DAYS);
    return new CreditRules(
        settings.flag(Setting.CREDIT_HOLD_OVER_LIMIT), Math.clamp(days, 0, MAX_DAYS));
  }
}
