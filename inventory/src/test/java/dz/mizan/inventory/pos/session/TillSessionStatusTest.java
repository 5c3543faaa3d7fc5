package dz.mizan.inventory.pos.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TillSessionStatusTest {
  @ParameterizedTest
  @CsvSource({
    "OPEN, OPEN, false",
    "OPEN, CLOSED, true",
    "CLOSED, OPEN, false",
    "CLOSED, CLOSED, false"
  })
  void a_session_is_closed_once(TillSessionStatus from, TillSessionStatus to, boolean isLegal) {
    assertThat(from.canBecome(to)).isEqualTo(isLegal);
  }
}
