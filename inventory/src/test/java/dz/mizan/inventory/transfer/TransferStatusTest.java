package dz.mizan.inventory.transfer;

import static dz.mizan.inventory.transfer.TransferStatus.CANCELLED;
import static dz.mizan.inventory.transfer.TransferStatus.CLOSED_SHORT;
import static dz.mizan.inventory.transfer.TransferStatus.DRAFT;
import static dz.mizan.inventory.transfer.TransferStatus.PARTIALLY_RECEIVED;
import static dz.mizan.inventory.transfer.TransferStatus.RECEIVED;
import static dz.mizan.inventory.transfer.TransferStatus.RETURNED_TO_SENDER;
import static dz.mizan.inventory.transfer.TransferStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TransferStatusTest {
  private static final Set<String> LEGAL =
      Set.of(
          pair(DRAFT, SENT),
          pair(DRAFT, CANCELLED),
          pair(SENT, PARTIALLY_RECEIVED),
          pair(SENT, RECEIVED),
          pair(SENT, RETURNED_TO_SENDER),
          pair(SENT, CLOSED_SHORT),
          pair(PARTIALLY_RECEIVED, PARTIALLY_RECEIVED),
          pair(PARTIALLY_RECEIVED, RECEIVED),
          pair(PARTIALLY_RECEIVED, CLOSED_SHORT));

  private static String pair(TransferStatus from, TransferStatus to) {
    return from + ">" + to;
  }

  @Test
  void every_pair_is_legal_or_not_as_the_table_says() {
    for (var from : TransferStatus.values()) {
      for (var to : TransferStatus.values()) {
        assertThat(from.canBecome(to)).as(pair(from, to)).isEqualTo(LEGAL.contains(pair(from, to)));
      }
    }
  }
}
