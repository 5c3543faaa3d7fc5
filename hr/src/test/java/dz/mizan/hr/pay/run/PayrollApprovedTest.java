package dz.mizan.hr.pay.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dz.mizan.local.test.EventSamples;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The event is what its sample shows. */
class PayrollApprovedTest {
  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @Test
  void the_record_reads_and_writes_the_sample_to_the_letter() throws Exception {
    var data = EventSamples.of("dz.mizan.hr.payroll.approved.v1").path("data");
    var event = json.treeToValue(data, PayrollApproved.class);
    assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(data);
    var sum = BigDecimal.ZERO;
    for (var line : event.lines()) {
      assertThat(line.debit() == null).isNotEqualTo(line.credit() == null);
      sum = line.debit() == null ? sum : sum.add(line.debit());
      sum = line.credit() == null ? sum : sum.subtract(line.credit());
    }
    assertThat(sum).isEqualByComparingTo("0");
  }
}
