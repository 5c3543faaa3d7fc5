package dz.mizan.auth.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox · Linux",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0 | Edge · Windows",
        "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile"
            + " Safari/537.36 | Chrome · Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0"
            + " Mobile/15E148 Safari/604.1 | Safari · iPhone",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0"
            + " Safari/605.1.15 | Safari · macOS",
        "okhttp/4.12.0 | okhttp",
        "curl/8.5 | curl",
        "/// | –"
      })
  void programs_are_called_by_their_names(String userAgent, String name) {
    assertThat(Device.of(userAgent)).isEqualTo(name);
  }

  @Test
  void an_update_makes_no_new_device() {
    assertThat(Device.of("Mozilla/5.0 (X11; Linux) Firefox/141.0"))
        .isEqualTo(Device.of("Mozilla/5.0 (X11; Linux) Firefox/140.0"));
  }

  @Test
  void who_says_nothing_has_no_name_and_who_says_much_a_short_one() {
    assertThat(Device.of(null)).isEqualTo("–");
    assertThat(Device.of(" ")).isEqualTo("–");
    assertThat(Device.of("x".repeat(300))).hasSize(40);
  }
}
