package dz.mizan.accounting.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.accounting.GoldenSample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockMovedTest {
  private static final UUID EVENT = UUID.randomUUID();
  private static final PostingRule RULE =
      new PostingRule("600", "301", "Sortie de stock", ZoneId.of("Africa/Algiers"));

  @Test
  void the_golden_sample_has_what_accounting_reads() {
    var moved = GoldenSample.read("dz.mizan.inventory.stock.moved.v1", StockMoved.class);

    assertThat(moved.value().signum()).isNotZero();
    assertThat(PostStockMoved.entry(EVENT, moved, RULE).origin().id())
        .isEqualTo(moved.movementId());
  }

  @Test
  void the_golden_sample_of_a_shortage_has_what_accounting_reads() {
    var shortage =
        GoldenSample.read(
            "dz.mizan.inventory.transfer.shortage-closed.v1", TransferShortageClosed.class);

    assertThat(shortage.value().amount()).isPositive();
    assertThat(shortage.number()).isNotBlank();
  }

  @Test
  void an_amount_is_not_negative_not_beyond_the_books_and_no_finer_than_centimes() {
    for (var amount : List.of("-0.01", "1e15", "1e-999999999")) {
      assertThatThrownBy(() -> value(amount)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> value("0.001")).isInstanceOf(ArithmeticException.class);
    assertThat(value("1").amount()).isEqualTo("1.00");
  }

  private static PostValue.Value value(String amount) {
    return new PostValue.Value("R", 1, new BigDecimal(amount), null, null, "o", EVENT);
  }

  @Test
  void an_issue_is_booked_with_a_positive_amount_on_the_day_of_algiers() {
    var entry = PostStockMoved.entry(EVENT, moved("-12.50", "2026-12-31T23:00:00Z", "BL-1"), RULE);

    assertThat(entry.total()).isEqualTo("12.50");
    assertThat(entry.date()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(entry.lines()).extracting("account").containsExactly("600", "301");
  }

  @Test
  void the_business_date_is_that_of_the_entry() {
    var moved =
        new StockMoved(
            UUID.randomUUID(),
            StockMoved.Kind.COUNT,
            new BigDecimal("-1"),
            null,
            Instant.parse("2027-01-03T10:00:00Z"),
            LocalDate.of(2026, 12, 31),
            null);

    assertThat(PostStockMoved.entry(EVENT, moved, RULE).date())
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void what_takes_back_has_the_same_accounts_the_other_way_round() {
    assertThat(RULE.reversed())
        .isEqualTo(new PostingRule("301", "600", "Annulation : Sortie de stock", RULE.zone()));
    assertThat(new PostingRule("1", "2", "x".repeat(200), RULE.zone()).reversed().label())
        .hasSize(200);
  }

  @Test
  void a_reference_is_optional_and_cut_to_what_the_books_hold() {
    var time = "2026-11-20T10:00:00Z";

    assertThat(PostStockMoved.entry(EVENT, moved("1", time, null), RULE).reference()).isNull();
    assertThat(PostStockMoved.entry(EVENT, moved("1", time, " "), RULE).reference()).isNull();
    assertThat(PostStockMoved.entry(EVENT, moved("1", time, "x".repeat(300)), RULE).reference())
        .hasSize(200);
  }

  @Test
  void a_value_finer_than_centimes_or_too_large_is_refused() {
    var time = "2026-11-20T10:00:00Z";

    assertThatThrownBy(() -> moved("1.005", time, null)).isInstanceOf(ArithmeticException.class);
    for (var value : List.of("1e15", "-1e15", "1e999999999", "1E+2147483647", "1e-999999999")) {
      assertThatThrownBy(() -> moved(value, time, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(moved("-999999999999999.99", time, null).value()).isEqualTo("-999999999999999.99");
  }

  private static StockMoved moved(String value, String movedAt, String document) {
    return new StockMoved(
        UUID.randomUUID(),
        StockMoved.Kind.ISSUE,
        new BigDecimal(value),
        document,
        Instant.parse(movedAt),
        null,
        null);
  }
}
