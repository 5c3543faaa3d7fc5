package dz.mizan.common.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaTest {

  @ParameterizedTest
  @CsvSource({"60, 60, 60000", "20/15m, 20, 900000", "5/10s, 5, 10000", "7/1h, 7, 3600000"})
  void a_quota_is_an_amount_and_a_window(String text, long amount, long windowMs) {
    assertThat(Quota.parse(text)).isEqualTo(new Quota(amount, windowMs));
  }

  @Test
  void off_is_more_than_anybody_uses() {
    assertThat(Quota.parse("off").isOff()).isTrue();
    assertThat(Quota.parse("60000").isOff()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "60/", "60/m", "60/0", "60/0s", "60 per minute", "1.5", "OFF"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Quota.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
