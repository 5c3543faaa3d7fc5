package dz.mizan.auth.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpCodesTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B, the last six digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_codes_are_those_of_the_standard(long epochSecond, String code) {
    var now = Instant.ofEpochSecond(epochSecond);
    assertThat(TotpCodes.at(SECRET, TotpCodes.stepAt(now))).isEqualTo(code);
    assertThat(TotpCodes.match(code, SECRET, now, 0)).hasValue(epochSecond / 30);
  }

  @Test
  void a_clock_may_be_one_step_off_and_no_more() {
    var code = TotpCodes.at(SECRET, 100);
    for (long second = 99 * 30; second < 102 * 30; second += 29) {
      assertThat(TotpCodes.match(code, SECRET, Instant.ofEpochSecond(second), 0)).hasValue(100);
    }
    assertThat(TotpCodes.match(code, SECRET, Instant.ofEpochSecond(99 * 30 - 1), 0)).isEmpty();
    assertThat(TotpCodes.match(code, SECRET, Instant.ofEpochSecond(102 * 30), 0)).isEmpty();
  }

  @Test
  void a_step_that_was_used_and_those_before_it_are_over() {
    var now = Instant.ofEpochSecond(100 * 30);
    assertThat(TotpCodes.match(TotpCodes.at(SECRET, 100), SECRET, now, 100)).isEmpty();
    assertThat(TotpCodes.match(TotpCodes.at(SECRET, 99), SECRET, now, 100)).isEmpty();
    assertThat(TotpCodes.match(TotpCodes.at(SECRET, 101), SECRET, now, 100)).hasValue(101);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "28708", "2870820", "287 082", "-87082", "٢٨٧٠٨٢", "\0\0\0"})
  void what_is_no_code_is_wrong(String code) {
    assertThat(TotpCodes.match(code, SECRET, Instant.ofEpochSecond(59), 0)).isEmpty();
  }
}
