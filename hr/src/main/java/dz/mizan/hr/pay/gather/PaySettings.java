package dz.mizan.hr.pay.gather;

import dz.mizan.hr.pay.calculation.Attachable;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Refuses settings that no run could be calculated by. */
@ApplicationScoped
class PaySettings implements SettingCheck {
  private static final Set<String> ROUNDINGS = Set.of("0.1", "0.01", "1");

  @Override
  public Optional<String> wrong(Setting setting, String value) {
    return switch (setting) {
      case PAY_IRG_ROUNDING ->
          isRounding(new BigDecimal(value))
              ? Optional.empty()
              : Optional.of("one of 0.10, 0.01 and 1");
      case PAY_GARNISHMENT_SHARES ->
          areShares(value)
              ? Optional.empty()
              : Optional.of("percents by rising multiples of the SNMG, such as 1:10 2:15 *:50");
      case PAY_LEAVE_TYPES ->
          value.matches("([A-Z0-9_-]{1,20}([ ,]+|$))*")
              ? Optional.empty()
              : Optional.of("codes of types of leave such as ANNUAL");
      default -> Optional.empty();
    };
  }

  static boolean isRounding(BigDecimal unit) {
    return ROUNDINGS.contains(unit.stripTrailingZeros().toPlainString());
  }

  private static boolean areShares(String value) {
    try {
      Attachable.parse(value, BigDecimal.ZERO);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
