package dz.mizan.accounting.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.bankstatement.Suggestion.Kind;
import dz.mizan.accounting.bankstatement.Suggestion.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private static StatementLine line(String label) {
    return new StatementLine(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        DAY,
        null,
        new BigDecimal("1190.00"),
        label,
        null,
        null,
        null,
        null);
  }

  private static Candidate candidate(LocalDate date, String partner, String reference) {
    return new Candidate(
        UUID.randomUUID(),
        Kind.ENTRY_LINE,
        UUID.randomUUID(),
        1,
        null,
        null,
        partner,
        "payment",
        null,
        date,
        "Encaissement",
        reference,
        null);
  }

  @Test
  void reference_name_and_nearness_speak_for_a_candidate() {
    var sure =
        Scoring.score(
            line("VIR STE ATLAS RG2026-000001"), candidate(DAY, "SARL Átlas", "RG-2026-000001"));
    var vague = Scoring.score(line("VIREMENT"), candidate(DAY.minusDays(40), "SARL Atlas", "X"));

    assertThat(sure.score()).isEqualTo(100);
    assertThat(sure.reasons())
        .containsExactly(Reason.AMOUNT, Reason.REFERENCE, Reason.PARTNER, Reason.DATE);
    assertThat(vague.score()).isEqualTo(50);
    assertThat(vague.reasons()).containsExactly(Reason.AMOUNT);
  }

  @Test
  void common_words_are_no_name_and_a_nearer_date_is_likelier() {
    assertThat(Scoring.score(line("VIR SARL X"), candidate(DAY, "SARL Atlas", null)).reasons())
        .doesNotContain(Reason.PARTNER);
    assertThat(Scoring.score(line("V"), candidate(DAY.minusDays(1), "A", null)).score())
        .isGreaterThan(Scoring.score(line("V"), candidate(DAY.minusDays(3), "A", null)).score());
  }

  @Test
  void arabic_names_are_found_too() {
    assertThat(Scoring.score(line("تحويل شركة الأطلس"), candidate(DAY, "الأطلس", null)).reasons())
        .contains(Reason.PARTNER);
  }
}
