package dz.mizan.accounting.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.accounting.GoldenSample;
import dz.mizan.accounting.template.PostingKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockMovedTest {
  private static final UUID EVENT = UUID.randomUUID();

  @Test
  void the_golden_sample_has_what_accounting_reads() {
    var moved = GoldenSample.read("dz.mizan.inventory.stock.moved.v1", StockMoved.class);

    assertThat(moved.value().signum()).isNotZero();
    assertThat(moved.movementId()).isNotNull();
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
    assertThatThrownBy(() -> value("0.001")).isInstanceOf(IllegalArgumentException.class);
    assertThat(value("1").amount()).isEqualTo("1.00");
  }

  private static PostValue.Value value(String amount) {
    return new PostValue.Value("R", 1, new BigDecimal(amount), null, null, "o", EVENT);
  }

  @Test
  void every_kind_of_movement_is_booked_by_a_template_each_way() {
    var names = new StockKinds().kinds().stream().map(PostingKind::name).toList();

    assertThat(names).hasSize(2 * StockMoved.Kind.values().length + 3).doesNotHaveDuplicates();
    assertThat(names).contains("transfer-out.decrease", "landed-cost-expense.increase");
  }

  @Test
  void a_value_finer_than_centimes_or_too_large_is_refused() {
    var time = "2026-11-20T10:00:00Z";

    assertThatThrownBy(() -> moved("1.005", time, null))
        .isInstanceOf(IllegalArgumentException.class);
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
