package dz.mizan.inventory.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PurchaseOrderStatusTest {
  private static final String LEGAL =
      """
      DRAFT>APPROVED DRAFT>CANCELLED APPROVED>SENT APPROVED>CANCELLED SENT>PARTIALLY_RECEIVED
      SENT>RECEIVED SENT>CANCELLED PARTIALLY_RECEIVED>PARTIALLY_RECEIVED
      PARTIALLY_RECEIVED>RECEIVED PARTIALLY_RECEIVED>CLOSED RECEIVED>CLOSED
      """;

  @Test
  void these_moves_are_legal_and_no_others() {
    var legal = Set.of(LEGAL.strip().split("\\s+"));
    for (var from : PurchaseOrderStatus.values()) {
      for (var to : PurchaseOrderStatus.values()) {
        assertThat(from.canBecome(to))
            .as(from + " to " + to)
            .isEqualTo(legal.contains(from + ">" + to));
      }
    }
  }
}
