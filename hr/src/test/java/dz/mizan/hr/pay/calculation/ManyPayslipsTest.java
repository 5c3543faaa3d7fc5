package dz.mizan.hr.pay.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many payslips are one entry. How long they take is measured by {@code bench/payroll}. */
class ManyPayslipsTest {
  private static final int PEOPLE = 10_000;

  @Test
  void ten_thousand_are_one_entry_that_balances() {
    Map<String, BigDecimal> entry = new HashMap<>();
    var net = BigDecimal.ZERO;
    for (int i = 0; i < PEOPLE; i++) {
      var pay = Pay.of((24_000 + i * 7) + ".00").value("SENIORITY", "1").value("BASKET", "4000");
      var calculated = pay.quantity("OT50", "" + i % 20).calculate();
      calculated
          .postings()
          .forEach(line -> entry.merge(line.account(), line.amount(), BigDecimal::add));
      net = net.add(calculated.detail().net());
    }
    assertThat(entry.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("0");
    assertThat(entry.get("421")).isEqualByComparingTo(net.negate());
  }
}
