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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  @Test
  void more_lines_than_an_entry_takes_are_booked_by_account() {
    var lines = new ArrayList<PayrollApproved.Line>();
    for (int i = 0; i < 1_200; i++) {
      lines.add(line("631", "10.00", null, "CC" + i));
    }
    lines.add(line("421", null, "12000.00", null));
    var run = new PayrollApproved(UUID.randomUUID(), YearMonth.of(2026, 11), "PAIE-1", null, lines);

    var booked = run.bookable(run.centres()).facts(Instant.EPOCH).lines();
    assertThat(booked).hasSize(2).allMatch(line -> line.costCentre() == null);
    assertThat(booked.getFirst().debit()).isEqualByComparingTo("12000.00");
    assertThat(booked.getLast().credit()).isEqualByComparingTo("12000.00");
  }

  @Test
  void an_expense_that_is_taken_back_is_a_credit() {
    var run =
        new PayrollApproved(
            UUID.randomUUID(),
            YearMonth.of(2026, 11),
            "PAIE-1",
            null,
            List.of(line("421", "500.00", null, null), line("631", null, "500.00", "FIN")));

    assertThat(run.bookable(Set.of()).facts(Instant.EPOCH).lines().getLast())
        .satisfies(line -> assertThat(line.credit()).isEqualByComparingTo("500.00"))
        .satisfies(line -> assertThat(line.label()).endsWith("[FIN]"));
  }

  private static PayrollApproved.Line line(
      String account, @Nullable String debit, @Nullable String credit, @Nullable String centre) {
    return new PayrollApproved.Line(
        account,
        debit == null ? null : new BigDecimal(debit),
        credit == null ? null : new BigDecimal(credit),
        null,
        centre);
  }

  private static BigDecimal sum(Iterable<BigDecimal> amounts) {
    var sum = BigDecimal.ZERO;
    for (var amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }
}
