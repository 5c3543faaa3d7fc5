package dz.mizan.hr.pay.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dz.mizan.common.crypto.FieldCipher;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Many payslips are one entry, and are done in a time that leaves room for storing them. */
class ManyPayslipsTest {
  private static final int PEOPLE = 10_000;
  private static final long MAX_MS = 20_000;

  @Test
  void ten_thousand_are_one_entry_that_balances() throws Exception {
    var json =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    var cipher = new FieldCipher(Optional.of("k1:" + key));
    Map<String, BigDecimal> entry = new HashMap<>();
    var net = BigDecimal.ZERO;
    long bytes = 0;
    long startNs = System.nanoTime();
    for (int i = 0; i < PEOPLE; i++) {
      var pay = Pay.of((24_000 + i * 7) + ".00").value("SENIORITY", "1").value("BASKET", "4000");
      var calculated = pay.quantity("OT50", "" + i % 20).calculate();
      calculated
          .postings()
          .forEach(line -> entry.merge(line.account(), line.amount(), BigDecimal::add));
      net = net.add(calculated.detail().net());
      bytes += cipher.encrypt(json.writeValueAsString(calculated.detail()), "place:" + i).length();
    }
    long tookMs = (System.nanoTime() - startNs) / 1_000_000;
    System.out.printf("%d payslips in %d ms, %d bytes each%n", PEOPLE, tookMs, bytes / PEOPLE);
    assertThat(entry.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("0");
    assertThat(entry.get("421")).isEqualByComparingTo(net.negate());
    assertThat(tookMs).isLessThan(MAX_MS);
  }
}
