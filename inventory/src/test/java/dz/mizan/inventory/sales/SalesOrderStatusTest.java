package dz.mizan.inventory.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SalesOrderStatusTest {

  @Test
  void these_are_the_only_legal_moves() {
    var moves =
        Arrays.stream(SalesOrderStatus.values())
            .flatMap(
                from ->
                    Arrays.stream(SalesOrderStatus.values())
                        .filter(from::canBecome)
                        .map(to -> from + ">" + to))
            .collect(Collectors.toSet());
    assertThat(moves)
        .containsExactlyInAnyOrder(
            "PENDING>PROCESSING",
            "PENDING>CANCELLED",
            "PROCESSING>COMPLETED",
            "PROCESSING>CANCELLED",
            "COMPLETED>REFUNDED");
  }
}
