package dz.mizan.accounting.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.accounting.entry.DraftEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostingTemplateTest {
  private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");
  private static final Instant AT = Instant.parse("2026-12-31T23:30:00Z");

  private static PostingTemplate.Line debit(String account, String amount) {
    return new PostingTemplate.Line(Side.DEBIT, account, amount, null, false);
  }

  private static PostingTemplate.Line credit(String account, String amount) {
    return new PostingTemplate.Line(Side.CREDIT, account, amount, null, false);
  }

  private static PostingTemplate template(PostingTemplate.Line... lines) {
    return new PostingTemplate("k", "OD", "Essai", List.of(lines), ALGIERS, false, 1);
  }

  private static Facts facts(Map<String, BigDecimal> amounts) {
    return Facts.of(null, AT, "PJ-1", amounts);
  }

  @Test
  void an_entry_has_a_line_per_amount_that_is_not_zero_on_the_day_of_algiers() {
    var template = template(debit("530", "cash"), debit("511", "card"), credit("700", "sales"));
    var entry =
        template
            .entry(
                facts(
                    Map.of(
                        "cash", new BigDecimal("12.50"),
                        "card", new BigDecimal("0.00"),
                        "sales", new BigDecimal("12.50"))),
                Map.of(),
                null)
            .orElseThrow();

    assertThat(entry.date()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(entry.lines()).extracting(DraftEntry.Line::account).containsExactly("530", "700");
    assertThat(entry.total()).isEqualByComparingTo("12.50");
  }

  @Test
  void a_negative_amount_goes_to_the_other_side() {
    var entry =
        template(debit("411", "a"), credit("700", "a"))
            .entry(facts(Map.of("a", new BigDecimal("-5.00"))), Map.of(), null)
            .orElseThrow();

    assertThat(entry.lines().getFirst().credit()).isEqualByComparingTo("5.00");
    assertThat(entry.lines().getLast().debit()).isEqualByComparingTo("5.00");
  }

  @Test
  void an_event_of_nothing_makes_no_entry() {
    assertThat(
            template(debit("411", "a"), credit("700", "a")).entry(facts(Map.of()), Map.of(), null))
        .isEmpty();
  }

  @Test
  void the_rest_is_of_all_rates_that_no_line_names() {
    var amounts =
        Map.of(
            "tva(19)", new BigDecimal("19.00"),
            "tva(9)", new BigDecimal("9.00"),
            "tva(14)", new BigDecimal("14.00"),
            "tva", new BigDecimal("1000.00"));
    var template = template(credit("44571", "tva(19)"), credit("4457", "tva(*)"));

    assertThat(template.imbalance(facts(amounts))).isEqualByComparingTo("-42.00");
  }

  @Test
  void a_party_s_account_is_the_partner_s_with_partner_and_due_date() {
    var partner = UUID.randomUUID();
    var due = LocalDate.of(2027, 1, 31);
    var entry =
        template(debit("@customer", "a"), credit("588", "a"))
            .entry(
                facts(Map.of("a", new BigDecimal("7.00"))).with(partner, due),
                Map.of("customer", "4111"),
                null)
            .orElseThrow();

    assertThat(entry.lines().getFirst().account()).isEqualTo("4111");
    assertThat(entry.lines().getFirst().partner()).isEqualTo(partner);
    assertThat(entry.lines().getFirst().due()).isEqualTo(due);
    assertThat(entry.lines().getLast().partner()).isNull();
  }

  @Test
  void what_takes_back_has_the_same_accounts_the_other_way_round() {
    var reversed = template(debit("600", "a"), credit("301", "a")).reversed();

    assertThat(reversed.lines()).containsExactly(debit("301", "a"), credit("600", "a"));
    assertThat(reversed.label()).isEqualTo("Annulation : Essai");
    assertThat(
            new PostingTemplate("k", "OD", "x".repeat(200), List.of(), ALGIERS, false, 1)
                .reversed()
                .label())
        .hasSize(200);
  }

  @Test
  void a_reference_is_optional_and_cut_to_what_the_books_hold() {
    assertThat(Facts.of(null, AT, " ", Map.of()).reference()).isNull();
    assertThat(Facts.of(null, AT, "x".repeat(300), Map.of()).reference()).hasSize(200);
  }

  @Test
  void amounts_are_bounded_and_no_finer_than_centimes() {
    for (var amount : List.of("0.001", "1e15", "-1e15", "1E+2147483647", "1e-999999999")) {
      assertThatThrownBy(() -> Facts.amount(new BigDecimal(amount)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Facts.amount(new BigDecimal("1")).scale()).isEqualTo(2);
  }
}
