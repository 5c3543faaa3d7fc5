package dz.mizan.hr.pay.gather;

import dz.mizan.common.problem.Refusal;
import dz.mizan.hr.settings.Setting;

/** A setting of payroll has a value that makes no sense. */
final class InvalidPaySetting extends Refusal {
  InvalidPaySetting(Setting setting) {
    super(Kind.RULE_BROKEN, "invalid-pay-setting");
    fact("setting", setting.key());
  }
}
