package dz.mizan.accounting.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.local.test.EventSamples;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Accounting reads what hr tells. */
class PayrollSampleTest {
  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Test
  void the_sample_of_hr_is_an_entry_that_balances() throws Exception {
    var data = EventSamples.of("dz.mizan.hr.payroll.approved.v1").path("data");
    var run = json.treeToValue(data, PayrollApproved.class);
    assertThat(run.month()).isEqualTo(YearMonth.of(2026, 11));
    assertThat(run.number()).isEqualTo("PAIE-2026-000001");
    assertThat(run.postedOn()).isEqualTo(LocalDate.of(2026, 11, 30));

    var lines = run.facts(Instant.parse("2026-11-30T09:00:00Z")).lines();
    assertThat(lines).hasSize(7);
    assertThat(sum(lines.stream().map(DraftEntry.Line::debit).toList()))
        .isEqualByComparingTo(sum(lines.stream().map(DraftEntry.Line::credit).toList()))
        .isEqualByComparingTo("75600.00");
    assertThat(lines.getFirst().costCentre()).isEqualTo("FIN");
  }

  private static BigDecimal sum(Iterable<BigDecimal> amounts) {
    var sum = BigDecimal.ZERO;
    for (var amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }
}
