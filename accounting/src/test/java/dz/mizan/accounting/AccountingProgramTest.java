package dz.mizan.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.start.Setting;
import dz.mizan.local.test.ReadSettings;
import org.junit.jupiter.api.Test;

class AccountingProgramTest {

  @Test
  void every_setting_is_looked_at_before_the_service_starts() {
    assertThat(AccountingProgram.settings())
        .extracting(Setting::key)
        .doesNotHaveDuplicates()
        .containsAll(ReadSettings.toBeChecked("accounting"));
  }
}
