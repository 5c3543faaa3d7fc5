package dz.mizan.hr.pay.gather;

import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.calculation.Attachable;
import dz.mizan.hr.pay.calculation.PayPolicy;
import dz.mizan.hr.pay.component.PayPlans;
import dz.mizan.hr.pay.rule.LegalRules;
import dz.mizan.hr.pay.rule.PayRounding;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingValues;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** Reads what is the same for all payslips of a run. */
@ApplicationScoped
public class RunContexts {
  private final Settings settings;
  private final PayPlans plans;

  RunContexts(Settings settings, PayPlans plans) {
    this.settings = settings;
    this.plans = plans;
  }

  /**
   * @throws InvalidPaySetting if a setting of payroll makes no sense
   */
  public Uni<RunContext> of(PayrollRun run) {
    var month = YearMonth.parse(run.month());
    var covers = run.covers() == null ? null : YearMonth.parse(run.covers());
    var calculated = covers == null ? month : covers;
    var rules = LegalRules.of(calculated);
    // What the plan's stamp says of the settings must not be newer than they are.
    return plans
        .of(calculated)
        .chain(
            plan ->
                settings
                    .history()
                    .map(
                        history -> {
                          var then = history.on(calculated.atEndOfMonth());
                          return new RunContext(
                              run.id(),
                              run.kind(),
                              month,
                              covers,
                              rules,
                              plan,
                              policy(then, history.on(month.atEndOfMonth())),
                              List.of(then.text(Setting.PAY_LEAVE_TYPES).split("[ ,]+")));
                        }));
  }

  /**
   * @param then as they held in the month that is calculated
   * @param now as they hold in the month that is paid, whose entry and deductions these are
   */
  static PayPolicy policy(SettingValues then, SettingValues now) {
    return new PayPolicy(
        rounding(then),
        attachable(now),
        new PayPolicy.Accounts(
            account(now, Setting.PAY_ACCOUNT_GROSS),
            account(now, Setting.PAY_ACCOUNT_EMPLOYER),
            account(now, Setting.PAY_ACCOUNT_SOCIAL),
            account(now, Setting.PAY_ACCOUNT_IRG),
            account(now, Setting.PAY_ACCOUNT_NET),
            account(now, Setting.PAY_ACCOUNT_ADVANCES),
            account(now, Setting.PAY_ACCOUNT_GARNISHMENTS),
            now.flag(Setting.PAY_BY_COST_CENTRE)),
        then.flag(Setting.PAY_SNMG_CHECKED),
        then.flag(Setting.PAY_TIMESHEET_NEEDED),
        now.flag(Setting.PAY_BACK_PAY_AT_FLAT_RATE));
  }

  private static PayRounding rounding(SettingValues now) {
    var unit = now.decimal(Setting.PAY_IRG_ROUNDING);
    if (!PaySettings.isRounding(unit)) {
      throw new InvalidPaySetting(Setting.PAY_IRG_ROUNDING);
    }
    var step = now.decimal(Setting.PAY_IRG_BASE_STEP);
    if (step.signum() < 0 || step.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new InvalidPaySetting(Setting.PAY_IRG_BASE_STEP);
    }
    return new PayRounding(step, unit);
  }

  private static Attachable attachable(SettingValues now) {
    var alimony = now.decimal(Setting.PAY_ALIMONY_PERCENT);
    if (alimony.signum() < 0 || alimony.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new InvalidPaySetting(Setting.PAY_ALIMONY_PERCENT);
    }
    try {
      return Attachable.parse(now.text(Setting.PAY_GARNISHMENT_SHARES), alimony);
    } catch (IllegalArgumentException e) {
      throw new InvalidPaySetting(Setting.PAY_GARNISHMENT_SHARES);
    }
  }

  private static String account(SettingValues now, Setting setting) {
    var account = now.account(setting);
    if (!account.matches("[1-9][0-9]{1,11}")) {
      throw new InvalidPaySetting(setting);
    }
    return account;
  }
}
