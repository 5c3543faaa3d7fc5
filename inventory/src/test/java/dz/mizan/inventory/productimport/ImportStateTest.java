package dz.mizan.inventory.productimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportStateTest {
  private static final Set<String> LEGAL =
      Set.of(
          "UPLOADING WAITING",
          "UPLOADING FAILED",
          "WAITING RUNNING",
          "WAITING FAILED",
          "RUNNING COMPLETED",
          "RUNNING REFUSED",
          "RUNNING FAILED");

  @Test
  void every_pair_is_legal_or_not() {
    for (var from : ImportState.values()) {
      var next = Arrays.stream(ImportState.values()).filter(from::canBecome).toList();
      for (var to : ImportState.values()) {
        assertThat(next.contains(to)).isEqualTo(LEGAL.contains(from + " " + to));
      }
    }
  }
}
