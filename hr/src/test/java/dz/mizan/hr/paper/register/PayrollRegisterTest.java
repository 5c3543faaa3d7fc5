package dz.mizan.hr.paper.register;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.print.PaperLanguage;
import dz.mizan.hr.paper.SampleSlips;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.reading.Sums;
import dz.mizan.hr.pay.RunKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayrollRegisterTest {
  private static final Employer EMPLOYER =
      new Employer("Atlas", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

  @Test
  void the_columns_of_each_row_add_up_and_so_do_the_totals() {
    var random = new Random(96_98);
    var lines = new ArrayList<RegisterView.Line>();
    for (int i = 0; i < 300; i++) {
      var gross = BigDecimal.valueOf(2_400_000L + random.nextInt(30_000_000), 2);
      lines.add(
          PayrollRegister.line(
              SampleSlips.slip(
                  UUID.randomUUID(),
                  SampleSlips.person("E-%04d".formatted(i), null),
                  YearMonth.of(2026, 11),
                  RunKind.REGULAR,
                  gross.toPlainString(),
                  BigDecimal.valueOf(random.nextInt(500_000), 2).toPlainString()),
              null));
    }
    var totals = lines.stream().map(RegisterView.Line::sums).reduce(Sums.ZERO, Sums::plus);
    var sheet =
        RegisterSheet.of(
            new RegisterView("2026-11", EMPLOYER, List.of(), lines, totals), PaperLanguage.FR);

    assertThat(sheet.rows()).hasSize(301);
    for (var row : sheet.rows()) {
      var cells = row.cells();
      assertThat(cells).hasSameSizeAs(sheet.columns());
      assertThat(amount(cells, 4).add(amount(cells, 5))).isEqualByComparingTo(amount(cells, 6));
      assertThat(
              amount(cells, 6)
                  .subtract(amount(cells, 7))
                  .subtract(amount(cells, 9))
                  .subtract(amount(cells, 10)))
          .isEqualByComparingTo(amount(cells, 11));
    }
    assertThat(sheet.rows().getLast().cells().get(11)).isEqualTo(totals.net());
  }

  @Test
  void each_item_stands_below_the_register_and_each_nature_has_its_total() {
    var lines = new ArrayList<RegisterView.Line>();
    var words = new HashMap<String, String>();
    for (var gross : List.of("60000.00", "40000.00")) {
      var slip =
          SampleSlips.slip(
              UUID.randomUUID(),
              SampleSlips.person("E-0001", null),
              YearMonth.of(2026, 11),
              RunKind.REGULAR,
              gross,
              "0.00");
      lines.add(PayrollRegister.line(slip, PayrollRegister.items(slip, words)));
    }
    var sheet =
        RegisterItems.of(
            new RegisterView("2026-11", EMPLOYER, List.of(), lines, Sums.ZERO), PaperLanguage.FR);

    assertThat(sheet.rows()).hasSize(12);
    assertThat(sheet.rows()).allMatch(row -> row.cells().size() == sheet.columns().size());
    assertThat(sheet.rows().getFirst().cells())
        .containsExactly(
            "E-0001",
            "Bénali Amina",
            "BASE",
            "Salaire de base",
            new BigDecimal("60000.00"),
            null,
            null);
    assertThat(sheet.rows().get(8).cells().get(4)).isEqualTo(new BigDecimal("100000.00"));
    assertThat(sheet.rows().get(9).cells().get(5)).isEqualTo(new BigDecimal("9000.00"));
    assertThat(sheet.rows().getLast().cells().get(6)).isEqualTo(new BigDecimal("26000.00"));
  }

  private static BigDecimal amount(List<?> cells, int at) {
    return (BigDecimal) cells.get(at);
  }
}
