package dz.mizan.hr.pay.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachableTest {
  private static final BigDecimal SNMG = new BigDecimal("24000.00");
  private static final Attachable USUAL =
      Attachable.parse("1:10 2:15 3:20 4:25 5:30 6:40 *:50", new BigDecimal("50"));

  @ParameterizedTest
  @CsvSource({
    "24000.00, 2400.00", "24000.01, 3600.00", "48000.00, 7200.00", "72000.00, 14400.00",
    "96000.00, 24000.00", "120000.00, 36000.00", "144000.00, 57600.00", "150000.00, 75000.00"
  })
  void what_creditors_may_have_depends_on_how_many_times_the_snmg(
      BigDecimal net, BigDecimal share) {
    assertThat(USUAL.ordinary(net, SNMG)).isEqualByComparingTo(share);
    assertThat(USUAL.alimony(net)).isLessThanOrEqualTo(net);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1:10",
        "*:50 1:10",
        "1:101 *:50",
        "x",
        "1:10,*:50",
        "1 : 10 *:5",
        "5:30 1:10 *:50",
        "1:10 1:15 *:50"
      })
  void a_setting_that_makes_no_sense_is_none(String text) {
    assertThatThrownBy(() -> Attachable.parse(text, BigDecimal.TEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void never_more_than_the_net_pay() {
    var random = new Random(775);
    for (int i = 0; i < 10_000; i++) {
      var net = BigDecimal.valueOf(random.nextInt(50_000_000), 2);
      assertThat(USUAL.ordinary(net, SNMG)).isLessThanOrEqualTo(net);
    }
  }
}
