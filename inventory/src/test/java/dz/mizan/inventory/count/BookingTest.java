package dz.mizan.inventory.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingTest {
  private static final UUID PRODUCT = UUID.randomUUID();

  private static Booking.Line line(boolean isSerial, String difference) {
    return new Booking.Line(
        UUID.randomUUID(), PRODUCT, isSerial, null, null, new BigDecimal(difference));
  }

  @Test
  void gains_are_booked_before_losses_but_for_serial_numbers() {
    assertThat(Booking.of(List.of(line(false, "-1"), line(false, "2"), line(false, "-3"))))
        .extracting(Booking::quantity)
        .containsExactly(new BigDecimal("2"), new BigDecimal("-4"));
    assertThat(Booking.of(List.of(line(true, "1"), line(true, "-1"))))
        .extracting(Booking::quantity)
        .containsExactly(new BigDecimal("-1"), new BigDecimal("1"));
  }

  @Test
  void the_shares_of_the_lines_add_up_to_the_value_whatever_they_are() {
    var random = new Random(20261126);
    for (var round = 0; round < 500; round++) {
      var lines =
          random
              .ints(1 + random.nextInt(12), 1, 100_000)
              .mapToObj(n -> line(false, BigDecimal.valueOf(n, 3).toPlainString()))
              .toList();
      var value = BigDecimal.valueOf(random.nextInt(10_000_000), 2);
      var booking = Booking.of(lines).getFirst();
      assertThat(
              booking.share(value).stream()
                  .map(Booking.Worth::value)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(value);
    }
  }
}
