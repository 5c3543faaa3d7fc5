package dz.mizan.hr.pay.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.settings.GivenSettings;
import dz.mizan.hr.settings.Setting;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RunContextsTest {
  @Test
  void back_pay_is_rounded_as_then_and_booked_as_now() {
    var then = GivenSettings.of(Setting.PAY_IRG_ROUNDING, "1");
    var now = GivenSettings.of(Setting.PAY_ACCOUNT_GROSS, "6311");
    var policy = RunContexts.policy(then, now);
    assertThat(policy.rounding().taxTo()).isEqualTo(BigDecimal.ONE);
    assertThat(policy.accounts().gross()).isEqualTo("6311");
    assertThat(RunContexts.policy(now, then).rounding().taxTo()).isEqualTo(new BigDecimal("0.10"));
  }
}
