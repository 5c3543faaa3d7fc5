package dz.mizan.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.start.Setting;
import dz.mizan.local.test.ReadSettings;
import org.junit.jupiter.api.Test;

class AuthProgramTest {

  @Test
  void every_setting_is_looked_at_before_the_service_starts() {
    var wanted = ReadSettings.toBeChecked("auth");
    wanted.remove("MIZAN_AUTH_URL"); // it is auth
    assertThat(AuthProgram.settings())
        .extracting(Setting::key)
        .doesNotHaveDuplicates()
        .containsAll(wanted);
  }
}
