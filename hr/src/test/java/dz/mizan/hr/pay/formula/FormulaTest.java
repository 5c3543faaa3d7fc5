package dz.mizan.hr.pay.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.hr.pay.exact.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
  private static final Set<String> FACTS = Set.of("base", "days", "seniority", "quantity");
  private static final Map<String, String> VALUES =
      Map.of("base", "60000", "days", "0", "seniority", "7", "quantity", "10", "BONUS", "500.50");

  private static Fraction value(String formula) {
    return Formula.parse(formula, FACTS)
        .value(name -> Fraction.of(new BigDecimal(VALUES.get(name))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3 | 7",
        "(1 + 2) * 3 | 9",
        "10 - 4 - 3 | 3",
        "12 / 3 / 2 | 2",
        "-2 * -3 | 6",
        "-(1 + 2) | -3",
        "base / 173.33 * 1.5 * quantity | 5192.4075",
        "min(3, 1, 2) | 1",
        "max(3, 1, 2) | 3",
        "round(2.345, 2) | 2.35",
        "round(-2.345, 2) | -2.35",
        "round(2.5) | 3",
        "floor(2.9) | 2",
        "floor(-2.1) | -3",
        "1 / 3 + 1 / 3 + 1 / 3 | 1",
        "if(seniority >= 5, base * 0.01 * min(seniority, 20), 0) | 4200",
        "if(seniority > 7 or days <> 0 and 1 = 1, 1, 2) | 2",
        "if(not days > 0, 1, 2) | 1",
        "if(days > 0, base / days, 0) | 0",
        "BONUS * 2 | 1001"
      })
  void a_formula_is_worked_out(String formula, BigDecimal expected) {
    assertThat(value(formula).round(4)).isEqualByComparingTo(expected);
  }

  @Test
  void ten_hours_of_overtime_at_half_more_on_sixty_thousand() {
    assertThat(value("base / 173.33 * 1.5 * quantity").round(2)).isEqualByComparingTo("5192.41");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1 +",
        "* 2",
        "(1",
        "1)",
        "1 2",
        "min()",
        "min(1,)",
        "1.2.3",
        "1.",
        ".5",
        "1e5",
        "sqrt(4)",
        "salary",
        "if(1, 2, 3)",
        "if(1 > 2, 3)",
        "1 > 2",
        "1 / 0",
        "1 / (2 - 2)",
        "base / 0.00",
        "round(1, base)",
        "round(1, 7)",
        "round(1, 10)",
        "base; drop",
        "'x'",
        "\"x\"",
        "base.other",
        "employee(2)",
        "base[1]",
        "${base}",
        "1234567890123",
        "0.1234567",
        "--1",
        "if(not not 1 = 1, 1, 2)",
        "a\u0000",
        "÷",
        "x := 1",
        "while(1 = 1, 1, 1)",
        "and",
        "Base"
      })
  void what_is_no_formula_is_refused_when_it_is_saved(String formula) {
    assertThatThrownBy(() -> Formula.parse(formula, FACTS)).isInstanceOf(FormulaError.class);
  }

  @Test
  void dividing_by_a_fact_that_is_zero_refuses_that_payslip() {
    var formula = Formula.parse("base / days", FACTS);
    assertThatThrownBy(() -> formula.value(name -> Fraction.ZERO))
        .isInstanceOf(DivisionByZero.class);
  }

  @Test
  void what_is_long_deep_or_wide_is_refused() {
    assertThatThrownBy(() -> Formula.parse("1" + " ".repeat(500), FACTS))
        .isInstanceOf(FormulaError.class);
    assertThatThrownBy(() -> Formula.parse("(".repeat(21) + "1" + ")".repeat(21), FACTS))
        .isInstanceOf(FormulaError.class);
    assertThatThrownBy(() -> Formula.parse("1" + "+1".repeat(120), FACTS))
        .isInstanceOf(FormulaError.class);
    assertThatThrownBy(() -> Formula.parse("min(1,1,1,1,1,1,1,1,1,1,1)", FACTS))
        .isInstanceOf(FormulaError.class);
    assertThatThrownBy(() -> Formula.parse("A".repeat(31), FACTS)).isInstanceOf(FormulaError.class);
  }

  @Test
  void it_tells_what_it_reads() {
    var formula = Formula.parse("if(seniority > 1, BASE * 0.1, ZONE) + BASE", FACTS);
    assertThat(formula.components()).containsExactlyInAnyOrder("BASE", "ZONE");
    assertThat(formula.facts()).containsExactly("seniority");
  }

  @Test
  void components_come_after_those_that_they_read() {
    var uses = new LinkedHashMap<String, Set<String>>();
    uses.put("C", Set.of("A", "B"));
    uses.put("B", Set.of("A"));
    uses.put("A", Set.of());
    assertThat(Dependencies.order(uses)).containsExactly("A", "B", "C");
  }

  @Test
  void a_chain_has_an_end() {
    var uses = new HashMap<String, Set<String>>();
    uses.put("C0", Set.of());
    for (int i = 1; i < Dependencies.MAX_CHAIN; i++) {
      uses.put("C" + i, Set.of("C" + (i - 1)));
    }
    assertThat(Dependencies.order(uses)).hasSize(Dependencies.MAX_CHAIN).startsWith("C0");
    for (int i = Dependencies.MAX_CHAIN; i < 9_999; i++) {
      uses.put("C" + i, Set.of("C" + (i - 1)));
      if (i == Dependencies.MAX_CHAIN) {
        assertThatThrownBy(() -> Dependencies.order(uses))
            .hasMessage("a chain of more than 30 components");
      }
    }
    assertThatThrownBy(() -> Dependencies.order(uses)).isInstanceOf(FormulaError.class);
  }

  @Test
  void a_circle_is_refused_and_named() {
    var circle = Map.of("A", Set.of("B"), "B", Set.of("C"), "C", Set.of("A"));
    assertThatThrownBy(() -> Dependencies.order(circle))
        .isInstanceOf(FormulaError.class)
        .hasMessageContaining("→");
    assertThatThrownBy(() -> Dependencies.order(Map.of("A", Set.of("A"))))
        .hasMessage("a circle: A → A");
    assertThatThrownBy(() -> Dependencies.order(Map.of("A", Set.of("X"))))
        .hasMessage("unknown component 'X'");
  }

  @Test
  void the_longest_formula_takes_no_time() {
    var worst = "base*base*base*base*base".repeat(1) + "*BONUS".repeat(70);
    Assertions.assertTimeout(Duration.ofSeconds(2), () -> value(worst));
  }

  /** Whatever is typed is a formula or a refusal, never anything else. */
  @Test
  void noise_never_does_anything_but_refuse() {
    var random = new Random(14);
    var pieces =
        "base days 1 0 2.5 + - * / ( ) , < > = <= if( min( max( round( floor( and or not A";
    var words = pieces.split(" ");
    for (int i = 0; i < 50_000; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(12);
      for (int j = 0; j < length; j++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      try {
        Formula.parse(text.toString(), FACTS).value(name -> Fraction.ONE);
      } catch (FormulaError | DivisionByZero refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
  }
}
