package dz.mizan.hr;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.start.Setting;
import dz.mizan.local.test.ReadSettings;
import org.junit.jupiter.api.Test;

class HrProgramTest {

  @Test
  void every_setting_is_looked_at_before_the_service_starts() {
    assertThat(HrProgram.settings())
        .extracting(Setting::key)
        .doesNotHaveDuplicates()
        .containsAll(ReadSettings.toBeChecked("hr"));
  }
}
