package dz.mizan.inventory.pos.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadRefusalTest {
  @ParameterizedTest
  @CsvSource({
    "22003, rule-broken",
    "23514, rule-broken",
    "40P01, temporarily-unavailable",
    "57014, temporarily-unavailable"
  })
  void what_the_database_always_refuses_is_not_sent_again(String sqlState, String code) {
    var failure = new IllegalStateException(new PgException("no", "ERROR", sqlState, ""));
    assertThat(UploadTickets.refusal(failure).code()).isEqualTo(code);
  }
}
