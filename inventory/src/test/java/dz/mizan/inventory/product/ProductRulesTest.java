package dz.mizan.inventory.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "10614141000415"})
  void a_check_digit_that_is_right_is_taken_and_no_other(String code) {
    assertThat(new Barcode(code, null).hasRightCheckDigit()).isTrue();
    var last = code.charAt(code.length() - 1) - '0';
    for (var wrong = 0; wrong < 10; wrong++) {
      if (wrong != last) {
        var other = code.substring(0, code.length() - 1) + wrong;
        assertThat(new Barcode(other, null).hasRightCheckDigit()).as(other).isFalse();
      }
    }
  }

  @Test
  void a_upc_is_the_ean_with_a_zero_in_front() {
    assertThat(new Barcode("036000291452", null).gtin())
        .isEqualTo(new Barcode("0036000291452", null).gtin())
        .isEqualTo("00036000291452");
  }

  @ParameterizedTest
  @CsvSource({
    "GRAM, KILOGRAM, 0.001",
    "TONNE, KILOGRAM, 1000",
    "KILOGRAM, GRAM, 1000",
    "QUINTAL, TONNE, 0.1",
    "CENTILITRE, LITRE, 0.01",
    "HECTARE, SQUARE_METRE, 10000"
  })
  void units_of_one_measure_have_fixed_proportions(Unit unit, Unit base, BigDecimal factor) {
    assertThat(unit.fixedFactor(base))
        .hasValueSatisfying(f -> assertThat(f).isEqualByComparingTo(factor));
  }

  @Test
  void a_box_is_what_the_company_says() {
    assertThat(Unit.BOX.fixedFactor(Unit.PIECE)).isEmpty();
    assertThat(Unit.LITRE.fixedFactor(Unit.KILOGRAM)).isEmpty();
  }

  /** Every pair has a proportion that six decimals hold, or none. */
  @ParameterizedTest
  @EnumSource(Unit.class)
  void no_pair_of_units_fails(Unit base) {
    for (var unit : Unit.values()) {
      assertThatCode(() -> unit.fixedFactor(base)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https:///a.jpg",
        "https://user@example.dz/a.jpg",
        "https://user:pw@example.dz/a.jpg",
        "https://[::1/a.jpg",
        "https://exa_mple .dz"
      })
  void a_picture_needs_an_address(String url) {
    assertThatThrownBy(
            () ->
                ProductRules.check(
                    Unit.PIECE, List.of(), List.of(), List.of(new Picture(url, null))))
        .isInstanceOf(InvalidProduct.class);
  }

  @Test
  void a_picture_with_an_address_is_taken() {
    ProductRules.check(
        Unit.PIECE,
        List.of(),
        List.of(),
        List.of(new Picture("https://cdn.example.dz/a.jpg?w=300&h=%20", null)));
  }

  @ParameterizedTest
  @EnumSource(ProductStatus.class)
  void a_status_becomes_what_the_table_says_and_never_itself(ProductStatus status) {
    assertThat(status.canBecome(status)).isFalse();
    assertThat(ProductStatus.DRAFT.canBecome(ProductStatus.ARCHIVED)).isFalse();
    assertThat(ProductStatus.ARCHIVED.canBecome(ProductStatus.PUBLISHED)).isFalse();
  }
}
