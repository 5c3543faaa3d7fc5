package dz.mizan.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {
  private final ObjectMapper json = new ObjectMapper();

  private static Money dzd(String amount) {
    return Money.dzd(new BigDecimal(amount));
  }

  @Test
  void goes_to_json_and_back_without_loss() throws Exception {
    var text = json.writeValueAsString(dzd("1190"));
    assertThat(text).isEqualTo("{\"amount\":\"1190.00\",\"currency\":\"DZD\"}");
    assertThat(json.readValue(text, Money.class)).isEqualTo(dzd("1190.00"));
  }

  @Test
  void rounds_half_up_only_when_asked_to() {
    assertThat(Money.roundedDzd(new BigDecimal("0.005"))).isEqualTo(dzd("0.01"));
    assertThat(Money.roundedDzd(new BigDecimal("-0.005"))).isEqualTo(dzd("-0.01"));
    assertThat(Money.roundedDzd(new BigDecimal("1.0049"))).isEqualTo(dzd("1.00"));
    assertThatThrownBy(() -> dzd("1.001")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void refuses_to_mix_currencies() {
    var euros = new Money(BigDecimal.ONE, "EUR");
    assertThatThrownBy(() -> dzd("1").plus(euros)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dzd("1").minus(euros)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_added_can_be_taken_away_again() {
    var random = new Random(20261120);
    for (int i = 0; i < 1_000; i++) {
      var a = Money.dzd(BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), 2));
      var b = Money.dzd(BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), 2));
      assertThat(a.plus(b).minus(b)).isEqualTo(a);
      assertThat(a.minus(b)).isEqualTo(b.minus(a).negated());
    }
  }
}
